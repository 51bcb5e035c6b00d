/** The field after a text was chosen: it takes the place of the one chosen before, and never of what somebody typed. */
export const withReadyText = (typed: string, before: string | undefined, ready: string): string => {
  if (typed.trim() === "") return ready;
  if (before !== undefined && typed.includes(before)) return typed.replace(before, () => ready);
  return `${typed.trimEnd()}\n\n${ready}`;
};
