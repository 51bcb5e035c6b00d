import type { QueueFilter, QueueSort } from "@sportello/api/queue/question";

export type KeptView = {
  readonly id: string;
  readonly name: string;
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  readonly officeId: string | null;
  readonly isMine: boolean;
  readonly mayChange: boolean;
};
