type Colleague = { readonly id: string; readonly name: string };

/** Where in the text a colleague is named with an at sign, "@Anna Lombardi". A longer name that begins the same is another colleague's. */
const isNamed = (text: string, { name }: Colleague, all: readonly Colleague[]): boolean => {
  const longer = all
    .filter((other) => other.name !== name && other.name.startsWith(name))
    .map((other) => `@${other.name}`);
  const rest = longer.reduce((left, other) => left.replaceAll(other, ""), text);
  return rest.includes(`@${name}`);
};

/** The colleagues a note mentions, in the order in which they are listed. */
export const mentionedIn = (text: string, colleagues: readonly Colleague[]): Colleague[] =>
  colleagues.filter((one) => isNamed(text, one, colleagues));

/** The text with a colleague named at its end, once. */
export const withMention = (text: string, colleague: Colleague, colleagues: readonly Colleague[]): string =>
  isNamed(text, colleague, colleagues)
    ? text
    : `${text}${text === "" || text.endsWith(" ") || text.endsWith("\n") ? "" : " "}@${colleague.name} `;

export type NotePart = { readonly text: string; readonly isMention: boolean };

/** A note cut where it names colleagues, so that they can be told from the rest. */
export const partsOfNote = (text: string, names: readonly string[]): NotePart[] => {
  const sought = names.toSorted((a, b) => b.length - a.length).map((name) => `@${name}`);
  const parts: NotePart[] = [];
  let plain = "";
  for (let at = 0; at < text.length;) {
    const found = sought.find((name) => text.startsWith(name, at));
    if (found === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== "") parts.push({ text: plain, isMention: false });
    parts.push({ text: found, isMention: true });
    plain = "";
    at += found.length;
  }
  return plain === "" ? parts : [...parts, { text: plain, isMention: false }];
};
