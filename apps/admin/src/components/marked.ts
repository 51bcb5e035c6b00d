export type Mark = "bold" | "italic" | "list" | "numbers" | "link";
type Selection = { readonly from: number; readonly to: number };

const around: Record<"bold" | "italic", string> = { bold: "**", italic: "_" };

/** The text with a mark on what is selected, and what is selected then. Pressed again, emphasis and lists go away. */
export const marked = (text: string, { from, to }: Selection, mark: Mark): { readonly text: string } & Selection => {
  const chosen = text.slice(from, to);
  const put = (start: number, end: number, inserted: string, selected: Selection) => ({
    text: text.slice(0, start) + inserted + text.slice(end),
    ...selected,
  });
  if (mark === "bold" || mark === "italic") {
    const sign = around[mark];
    const isMarked = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign;
    return isMarked
      ? put(from - sign.length, to + sign.length, chosen, { from: from - sign.length, to: to - sign.length })
      : put(from, to, `${sign}${chosen}${sign}`, { from: from + sign.length, to: to + sign.length });
  }
  if (mark === "link") {
    const start = from + chosen.length + 3;
    return put(from, to, `[${chosen}](https://)`, { from: start, to: start + "https://".length });
  }
  const start = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next;
  const lines = text.slice(start, end).split("\n");
  const isListed = lines.every((line) => /^(?:- |\d+\. )/.test(line));
  const listed = lines
    .map((line, index) =>
      isListed ? line.replace(/^(?:- |\d+\. )/, "") : `${mark === "list" ? "-" : `${index + 1}.`} ${line}`,
    )
    .join("\n");
  return put(start, end, listed, { from: start, to: start + listed.length });
};
