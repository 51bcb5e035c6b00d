import { expect, test } from "vitest";
import { type Mark, marked } from "./marked.ts";

/** The selection stands between ⟦ and ⟧. */
const select = (shown: string) => {
  const from = shown.indexOf("⟦");
  return { text: shown.replace("⟦", "").replace("⟧", ""), from, to: shown.indexOf("⟧") - 1 };
};
const show = ({ text, from, to }: { text: string; from: number; to: number }) =>
  `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;

test.each<[Mark, string, string]>([
  ["bold", "porta ⟦un documento⟧", "porta **⟦un documento⟧**"],
  ["bold", "porta **⟦un documento⟧**", "porta ⟦un documento⟧"],
  ["italic", "⟦⟧", "_⟦⟧_"],
  ["link", "vedi ⟦la legge⟧ qui", "vedi [la legge](⟦https://⟧) qui"],
  ["list", "uno\ntw⟦o\nt⟧re", "uno\n⟦- two\n- tre⟧"],
  ["list", "⟦- uno\n- due⟧", "⟦uno\ndue⟧"],
  ["numbers", "⟦uno\ndue⟧\ntre", "⟦1. uno\n2. due⟧\ntre"],
])("%s makes of %j %j", (mark, before, after) => {
  const { text, from, to } = select(before);
  expect(show(marked(text, { from, to }, mark))).toBe(after);
});
