import { expect, inject, test } from "vitest";
import { isReady } from "../health.ts";
import { testDatabase } from "../testing/database.ts";
import { pendingSql } from "./drift.ts";
import { migrate } from "./migrate.ts";

const { db, ownerUrl } = testDatabase();

test("every change of the schema has its migration", async () => {
  expect(await pendingSql(inject("ownerUrl"))).toBe("");
});

test("migrating twice, even at the same instant, changes nothing", async () => {
  expect(await Promise.all([migrate(ownerUrl), migrate(ownerUrl)])).toEqual([[], []]);
  expect(await isReady(db)).toBe(true);
});
