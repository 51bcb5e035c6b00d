import { expect, inject, test } from "vitest";
import { run as b3 } from "./b3.ts";
import { run as b5 } from "./b5.ts";
import { run as b6 } from "./b6.ts";

test.each([
  ["an engine killed again and again loses nothing and repeats nothing that was finished", b3],
  ["three engines with wrong clocks send each reminder and each tick once", b5],
  ["a job that always fails is put aside with its reason and harms nobody", b6],
])("%s", { timeout: 400_000 }, async (_, run) => {
  const results = await run("quick", inject("durableDatabaseUrl"));
  expect(results.filter(({ pass }) => !pass)).toEqual([]);
});
