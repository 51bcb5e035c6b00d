import { testDatabase } from "@sportello/db/testing/database";
import { expect, test } from "vitest";
import { run as a2 } from "./a2.ts";
import { run as b4 } from "./b4.ts";
import { run as debts } from "./debts.ts";

const database = testDatabase();

test.each([
  ["a worker killed during the vendor's call costs time and no number, whatever the vendor does meanwhile", a2],
  ["a worker killed while it tells pagoPA of a debt leaves one debt, whatever pagoPA does meanwhile", debts],
  ["an answer that is lost after the number was given costs one question and no second number", b4],
])("%s", { timeout: 180_000 }, async (_, run) => {
  const results = await run("quick", database);
  expect(results.filter(({ pass }) => !pass)).toEqual([]);
});
