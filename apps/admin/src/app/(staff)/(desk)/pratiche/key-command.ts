export type KeyCommand = "next" | "previous" | "open" | "take" | "choose" | "renew" | "clear" | "search" | "help";

/** What of a key press decides; `target` is where the focus is. */
type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: unknown;
};

const commands: Record<string, KeyCommand> = {
  j: "next", k: "previous", o: "open", t: "take", x: "choose", r: "renew", Escape: "clear", "/": "search", "?": "help",
};
const typingTags = ["INPUT", "TEXTAREA", "SELECT"];

const isTyping = (target: unknown): boolean => {
  if (typeof target !== "object" || target === null) return false;
  return typingTags.includes(String(Reflect.get(target, "tagName"))) || Reflect.get(target, "isContentEditable") === true;
};

/** The command of a key press; null while somebody types, holds a modifier, or has switched the keys off. */
export const keyCommand = (press: KeyPress, areOn: boolean): KeyCommand | null => {
  if (!areOn || press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return null;
  return commands[press.key] ?? null;
};

/** The row one step further; from outside the list the first (or the last, going up); at an end it stays. */
export const nextRow = (at: number, count: number, step: 1 | -1): number => {
  if (at === -1) return step === 1 ? 0 : count - 1;
  return Math.min(Math.max(at + step, 0), count - 1);
};
