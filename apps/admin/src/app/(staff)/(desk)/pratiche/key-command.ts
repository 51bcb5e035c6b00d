/** Letters of the list. */
export const queueKeys = {
  j: "next",
  k: "previous",
  o: "open",
  t: "take",
  x: "choose",
  b: "bulk",
  r: "renew",
  Escape: "clear",
  "/": "search",
} as const;
export type QueueKey = (typeof queueKeys)[keyof typeof queueKeys];

/** Letters of an application's page: along the list it was opened from, and the decisions that have one. */
export const walkKeys = { j: "next", k: "previous", u: "list" } as const;
export const decisionKeys = { t: "takeCharge", a: "accept", r: "reject", i: "requestIntegration" } as const;
export const helpKeys = { "?": "help" } as const;

/** What of a key press decides; `target` is where the focus is. */
type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
};

const typingTags = ["INPUT", "TEXTAREA", "SELECT"];

const isTyping = (target: unknown): boolean => {
  if (typeof target !== "object" || target === null) return false;
  return (
    typingTags.includes(String(Reflect.get(target, "tagName"))) || Reflect.get(target, "isContentEditable") === true
  );
};

/** The command of a key press; null while somebody types, holds a modifier, or has switched the keys off. */
export const keyCommand = <Command extends string>(
  keys: Readonly<Record<string, Command>>,
  press: KeyPress,
  areOn: boolean,
): Command | null => {
  if (!areOn || press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return null;
  return Object.hasOwn(keys, press.key) ? (keys[press.key] ?? null) : null;
};

/** The row one step further; from outside the list the first (or the last, going up); at an end it stays. */
export const nextRow = (at: number, count: number, step: 1 | -1): number => {
  if (at === -1) return step === 1 ? 0 : count - 1;
  return Math.min(Math.max(at + step, 0), count - 1);
};
