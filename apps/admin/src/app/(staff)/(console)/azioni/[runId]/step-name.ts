/** How a step of ours is said: `try` and `pause` are counted from 1; null for a step that has no word of its own. */
export type StepName =
  | { readonly key: "try" | "pause"; readonly count: number }
  | { readonly key: "mail" | "document" }
  | null;

const counted = /^(try-registration|pause)-(\d{1,3})$/;

/** The words for a step, from the name its job gave it. */
export const stepName = (name: string | null): StepName => {
  if (name === null) return null;
  const [, beginning, number] = counted.exec(name) ?? [];
  if (number !== undefined) return { key: beginning === "pause" ? "pause" : "try", count: Number(number) + 1 };
  if (name === "send-mail") return { key: "mail" };
  return name.startsWith("make-") ? { key: "document" } : null;
};

const kinds = {
  StepRun: "run",
  StepError: "run",
  StepFailed: "run",
  StepPlanned: "run",
  Sleep: "sleep",
  WaitForEvent: "wait",
  WaitForSignal: "wait",
  InvokeFunction: "invoke",
} as const;

/** What a step does, by the protocol's operation; null for one that a newer SDK brought. */
export const stepKind = (op: string): (typeof kinds)[keyof typeof kinds] | null =>
  Object.hasOwn(kinds, op) ? kinds[op as keyof typeof kinds] : null;
