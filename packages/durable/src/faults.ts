/**
 * One thing each that can be broken on purpose, so that the tests prove they would notice.
 * Only `assemble` takes them, which tests call; `createEngine` always runs with none.
 */
export type Fault =
  | "stack-reversed"
  | "fencing-off"
  | "attempts-kept"
  | "child-error-hidden"
  | "event-id-ignored"
  | "seed-ignored"
  | "retry-after-ignored"
  | "cancel-ignored"
  | "wait-armed-twice"
  | "two-discoveries"
  | "unsigned-accepted"
  | "run-lost";

export type Faults = ReadonlySet<Fault>;
