import type { HumanSigns } from "../guests/expect-human.ts";

export type SubmitInput = {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly signs?: HumanSigns | undefined;
};
