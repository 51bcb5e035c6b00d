/** Jobs and kinds of tasks that have a word of their own, by the beginning of their name. */
const words = [
  ["registration", "registration"],
  ["register-document", "registration"],
  ["receipt", "receipt"],
  ["make-receipt", "receipt"],
  ["make-message", "message"],
  ["make-", "document"],
  ["document", "document"],
  ["tell-", "notice"],
  ["notice", "notice"],
] as const;

export type KindName = (typeof words)[number][1] | "job";

/** The word for what a task or a job is about; kinds without a word of their own are jobs like others. */
export const kindName = (kind: string): KindName =>
  words.find(([beginning]) => kind.startsWith(beginning))?.[1] ?? "job";
