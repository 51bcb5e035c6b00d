import { testDatabase } from "@sportello/db/testing/database";
import { expect, test } from "vitest";
import { isRefused } from "../refused.ts";
import { countSignIn, forgetMistakes, type LockOut } from "./lock-out.ts";

const { db } = testDatabase();
const lockOut: LockOut = { name: "test", free: 2, firstSeconds: 30 };
const gate = { database: db };

const knock = async (key: string): Promise<number> => {
  try {
    await countSignIn(gate, lockOut, key);
    return 0;
  } catch (error) {
    if (isRefused(error) && error.code === "locked_out") return Number(error.params["seconds"]);
    throw error;
  }
};
/** The pause is over, as if its seconds had passed. */
const pass = () => db.pool.query("update rate_limit set expire = 1 where key like 'test-turns%'");

test("the pause doubles with every try it lets through, up to an hour", async () => {
  expect([await knock("a"), await knock("a")]).toEqual([0, 0]);
  const pauses = [];
  for (let round = 0; round < 10; round += 1) {
    expect(await knock("a")).toBe(0);
    pauses.push(await knock("a"));
    await pass();
  }
  expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test("knocking during a pause does not lengthen it", async () => {
  for (let round = 0; round < 3; round += 1) await knock("b");
  const pauses = await Promise.all(Array.from({ length: 10 }, () => knock("b")));
  expect(Math.max(...pauses)).toBeLessThanOrEqual(30);
  await pass();
  expect([await knock("b"), await knock("b")]).toEqual([0, 60]);
});

test("a right sign-in begins anew, for that key only", async () => {
  for (const key of ["c", "d"]) for (let round = 0; round < 3; round += 1) await knock(key);
  await forgetMistakes(gate, lockOut, "c");
  expect([await knock("c"), await knock("c")]).toEqual([0, 0]);
  expect(await knock("d")).toBeGreaterThan(0);
});
