import type { Tx } from "@sportello/db/client";
import type { StatusGroup } from "@sportello/domain/applications/status-groups";
import type { ApplicationOrder } from "../applications/page.ts";
import type { CitizenContext } from "../context.ts";
import type { Position } from "../cursor.ts";

/** What a citizen may ask of the list of activities. */
export type ActivityQuestion = {
  readonly group?: StatusGroup | undefined;
  /** Slug of a service. */
  readonly service?: string | undefined;
  readonly year?: number | undefined;
  /** Looked for in title, code and registration number. */
  readonly text?: string | undefined;
  readonly sort: ApplicationOrder;
};

/** A thing in the list, with what it is ordered by. */
export type Placed<Item> = Item & { readonly id: string; readonly at: Date };

/**
 * One kind of activity: answers with up to `take` of them from a position on, in the asked order. A new kind (payments,
 * appointments) is one more source: the list merges them, the screen draws each by its `kind`.
 */
export type Source<Item> = (
  tx: Tx,
  citizen: Pick<CitizenContext, "actor">,
  question: ActivityQuestion,
  page: { readonly after: Position | null; readonly take: number },
) => Promise<readonly Placed<Item>[]>;
