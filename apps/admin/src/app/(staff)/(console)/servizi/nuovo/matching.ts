const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase();

/** Whether every typed word stands in one of the texts, without regard to accents and case. */
export const matching = (typed: string, texts: readonly string[]): boolean => {
  const said = plain(texts.join(" "));
  return plain(typed)
    .split(/\s+/)
    .every((word) => said.includes(word));
};
