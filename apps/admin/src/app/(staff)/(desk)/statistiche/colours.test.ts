import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, it } from "vitest";

it("every colour of the charts is one of the palette's", async () => {
  const chart = await readFile(new URL("bar-chart.tsx", import.meta.url), "utf8");
  const palette = await readFile(
    createRequire(import.meta.url).resolve("design-tokens-italia/dist/css/variables.css"),
    "utf8",
  );
  const used = [...chart.matchAll(/var\((--it-color-[a-z]+-\d+)\)/g)].map(([, name]) => name ?? "");
  expect(used.length).toBeGreaterThan(7);
  expect(used.filter((name) => !palette.includes(`${name}:`))).toEqual([]);
});
