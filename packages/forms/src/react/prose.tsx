import type { ReactNode } from "react";

const safeLink = /^(https?:\/\/|mailto:|tel:|\/)/;

/** Bold and links of one line: `**text**` and `[text](https://…)`. A link elsewhere is shown as its text. */
const inline = (text: string): ReactNode[] =>
  text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).map((piece, index) => {
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece);
    if (link?.[1] && link[2])
      return safeLink.test(link[2]) ? (
        <a key={index} href={link[2]}>
          {link[1]}
        </a>
      ) : (
        link[1]
      );
    return /^\*\*[^*]+\*\*$/.test(piece) ? <strong key={index}>{piece.slice(2, -2)}</strong> : piece;
  });

/** A text written in Markdown without HTML, as far as definitions use it: paragraphs, lists, bold, links. */
export const Prose = ({ text }: { readonly text: string }) =>
  text.split(/\n\s*\n/).map((block, index) => {
    const lines = block.trim().split("\n");
    if (lines.every((line) => /^[-*] /.test(line)))
      return (
        <ul key={index}>
          {lines.map((line) => (
            <li key={line}>{inline(line.slice(2))}</li>
          ))}
        </ul>
      );
    return <p key={index}>{inline(lines.join(" "))}</p>;
  });
