import { expect, test } from "vitest";
import { run } from "./g4.ts";

test("whatever is given as a definition is accepted or refused with reasons, and no text ever becomes code", () => {
  for (const { id, value, pass } of run("quick")) expect(pass, `${id}: ${value}`).toBe(true);
});
