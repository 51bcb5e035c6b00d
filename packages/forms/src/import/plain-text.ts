const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  agrave: "à",
  egrave: "è",
  eacute: "é",
  igrave: "ì",
  ograve: "ò",
  ugrave: "ù",
  euro: "€",
};

const decoded = (text: string): string =>
  text.replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : "";
  });

/** Whether markup does more than write: scripts, frames, styles, handlers, addresses that run. */
export const isActiveHtml = (html: string): boolean =>
  /<\s*(script|iframe|object|embed|style|link|meta|form|svg)\b/i.test(html) ||
  /<[^<>]*[\s/"']on\w+\s*=/i.test(html) ||
  /=\s*(?:["']\s*)?(javascript|vbscript|data)\s*:/i.test(html);

/** HTML as the Markdown our texts are written in: paragraphs, lists, bold, links; other markup is dropped and its words stay. */
export const markdownOf = (html: string): string => {
  const marked = html
    .replaceAll(
      /<\s*a\b[^<>]*\bhref\s*=\s*["'](https?:\/\/[^"'\s]+|mailto:[^"'\s]+|tel:[^"'\s]+|\/[^"'\s]*)["'][^<>]*>([^<]*)<\s*\/\s*a\s*>/gi,
      "[$2]($1)",
    )
    .replaceAll(/<\s*(strong|b|h[1-6])\b[^<>]*>([^<]+)<\s*\/\s*\1\s*>/gi, (_whole, tag: string, text: string) =>
      text.trim() === "" ? text : /^h/i.test(tag) ? `\n\n**${text.trim()}**\n\n` : `**${text.trim()}**`,
    )
    .replaceAll(/<\s*li\b[^<>]*>/gi, "\n- ")
    .replaceAll(/<\s*\/?\s*(ul|ol)\b[^<>]*>/gi, "\n\n")
    .replaceAll(/<\s*(br|\/\s*p|\/\s*div|\/\s*tr)\b[^<>]*>/gi, "\n\n")
    .replaceAll(/<[^<>]*>/g, "");
  return decoded(marked)
    .replaceAll("<", "‹")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
};

/** The words of a label, without markup, on one line. */
export const plainOf = (html: string): string =>
  decoded(html.replaceAll(/<[^<>]*>/g, " "))
    .replaceAll("<", "‹")
    .replaceAll(/\s+/g, " ")
    .trim();
