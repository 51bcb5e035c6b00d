import type { ErrorObject, Opcode } from "../protocol/opcode.ts";

/**
 * What became of a job, whoever did it.
 * - `reported`: the function ran as far as it could and reported operations
 * - `returned` / `threw`: the function came to its end (outputs and results are JSON texts)
 * - `settled`: an armed step has its memoised result
 * - `cancelled`: somebody ended the run
 * - `none`: nothing to do (a time-out that turned out not to have passed)
 */
export type Outcome =
  | {
      kind: "reported";
      ops: Opcode[];
      version: number | null;
      retry: boolean;
      retryAfter: number | null;
    }
  | { kind: "returned"; output: string; version: number | null }
  | {
      kind: "threw";
      error: ErrorObject;
      retry: boolean;
      retryAfter: number | null;
      version: number | null;
    }
  | { kind: "settled"; result: string | null }
  | { kind: "cancelled"; reason: string }
  | { kind: "postponed"; delay: number }
  | { kind: "none" };
