import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createSystemContext, type StaffContext } from "../context.ts";
import { exported, makeExportScene, payloads, question } from "../testing/export-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import type { Town } from "../testing/town.ts";
import { askForExport } from "./ask.ts";
import { cancelExport } from "./cancel.ts";
import { countExport } from "./count.ts";
import { fetchExport } from "./fetch.ts";
import { forgetQueueExports } from "./forget.ts";
import { listExports } from "./list.ts";
import { makeExport } from "./make.ts";
import { streamExport } from "./stream-export.ts";
import { tellExportReady } from "./tell-staff.ts";
import { bytesOf, readCsv, readXlsx } from "./testing.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let archivist: StaffContext;
let neighbour: StaffContext;

beforeAll(async () => {
  ({ town, operator, archivist, neighbour } = await makeExportScene(runtime, database.owner));
});

describe("what an export never shows", () => {
  test("a row or a column of a service that is not one's own", async () => {
    const { bytes } = await exported(operator);
    expect(bytes.toString()).not.toMatch(/Malattia|segreto|Via Roma/);
    const restricted = await town.staff("operator", [town.mobility], [town.simple]);
    const [heads, ...rows] = readCsv((await exported(restricted)).bytes);
    expect([rows.length, heads?.join()]).toEqual([0, expect.not.stringMatching(/Nota|Malattia|Figlio/)]);
  });

  test("nothing less of an office because another one restricted somebody", async () => {
    const both = await town.staff("operator", [town.mobility, town.archive], [town.simple]);
    const tablesOf = async (who: StaffContext) =>
      (await readXlsx((await exported(who, { format: "xlsx", filter: { officeId: town.archive.id } })).bytes)).tables;
    expect(await tablesOf(both)).toEqual(await tablesOf(archivist));
  });

  test("anything of another municipality, though its rows are named by their ids", async () => {
    const ids = await operator.inTenant((tx) => tx.application.findMany({ take: 3, select: { id: true } }));
    const [, ...rows] = readCsv((await exported(neighbour, { ids: ids.map(({ id }) => id) })).bytes);
    expect(rows).toEqual([]);
  });

  test("more than the rows selected", async () => {
    const ids = await operator.inTenant((tx) =>
      tx.application.findMany({ where: { officeId: town.mobility.id }, take: 3, select: { id: true } }),
    );
    expect(readCsv((await exported(operator, { ids: ids.map(({ id }) => id) })).bytes)).toHaveLength(4);
    expect(await countExport(operator, { filter: {}, sort: "newest", ids: ids.map(({ id }) => id) })).toEqual({
      rows: 3,
      isLong: false,
    });
  });

  test("is written down: who, how narrowed, and not a word searched for", async () => {
    await exported(operator, { filter: { query: "parolasegreta", receivedFrom: "2026-10-01" } });
    const notes = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "applications.exported", actorId: operator.actor.id } }),
    );
    expect(notes.at(-1)?.details).toEqual({ format: "csv", hasSearch: true, receivedFrom: "2026-10-01" });
    expect(JSON.stringify(notes)).not.toContain("parolasegreta");
  });

  test("is refused to an administrator, who sees no applications", async () => {
    await expect(streamExport(await town.staff("administrator", [town.mobility]), question())).rejects.toMatchObject({
      code: "not_allowed",
    });
  });
});

describe("a long export", () => {
  const system = () => createSystemContext(runtime, town.tenantId, "make-queue-export");
  const stateOf = async (id: string) => (await listExports(operator)).find((one) => one.id === id);

  test("is made by a job, told by mail, fetched by its owner alone, and forgotten after two days", async () => {
    const { id } = await askForExport(operator, question({ format: "xlsx" }));
    expect(await stateOf(id)).toMatchObject({ state: "waiting", rows: payloads.length });
    await expect(fetchExport(operator, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await makeExport(await system(), { exportId: id })).toBe("made");
    expect(await makeExport(await system(), { exportId: id })).toBe("already_made");
    expect(await stateOf(id)).toMatchObject({
      state: "ready",
      rowsDone: payloads.length,
      name: "pratiche-2026-11-23.xlsx",
    });
    expect([
      await tellExportReady(await system(), { exportId: id }),
      await tellExportReady(await system(), { exportId: id }),
    ]).toEqual(["sent", "already_sent"]);
    expect(runtime.notices.sent.at(-1)).toMatchObject({ subject: "L'esportazione delle pratiche è pronta" });
    const { tables } = await readXlsx(await bytesOf((await fetchExport(operator, { id })).stream));
    expect(tables["Pratiche"]).toHaveLength(payloads.length + 1);
    for (const other of [archivist, neighbour]) {
      await expect(fetchExport(other, { id })).rejects.toMatchObject({ code: "not_found" });
      await expect(cancelExport(other, { id })).rejects.toMatchObject({ code: "not_found" });
    }
    runtime.clock.pass(48 * 3_600_000 + 1);
    expect(await forgetQueueExports(await system())).toBe(1);
    await expect(fetchExport(await town.again(operator), { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await stateOf(id)).toMatchObject({ state: "expired" });
  });

  test("stops when it is cancelled, and is not made afterwards", async () => {
    const { id } = await askForExport(operator, question());
    await cancelExport(operator, { id });
    expect(await makeExport(await system(), { exportId: id })).toBe("given_up");
    expect(await stateOf(id)).toMatchObject({ state: "cancelled" });
    await expect(cancelExport(operator, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("shows what its owner may see when it is made, not when it was asked for", async () => {
    const moved = await town.staff("operator", [town.mobility]);
    const { id } = await askForExport(moved, question());
    await moved.inTenant((tx) => tx.staffOffice.deleteMany({ where: { staffId: moved.actor.id } }));
    expect(await makeExport(await system(), { exportId: id })).toBe("made");
    expect(readCsv(await bytesOf((await fetchExport(moved, { id })).stream))).toHaveLength(1);
    const left = await town.staff("operator", [town.mobility]);
    const asked = await askForExport(left, question());
    await left.inTenant((tx) => tx.staff.update({ where: { id: left.actor.id }, data: { isActive: false } }));
    expect(await makeExport(await system(), { exportId: asked.id })).toBe("given_up");
  });

  test("is one of three at a time for a person", async () => {
    const busy = await town.staff("operator", [town.mobility]);
    for (let n = 0; n < 3; n += 1) await askForExport(busy, question());
    await expect(askForExport(busy, question())).rejects.toMatchObject({ code: "too_many_requests" });
  });
});
