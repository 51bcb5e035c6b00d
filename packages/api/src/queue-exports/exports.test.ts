import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createSystemContext, type StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { askForExport } from "./ask.ts";
import { cancelExport } from "./cancel.ts";
import { countExport } from "./count.ts";
import { fetchExport } from "./fetch.ts";
import { forgetQueueExports } from "./forget.ts";
import { asWritten } from "./formula-safe.ts";
import { listExports } from "./list.ts";
import { makeExport } from "./make.ts";
import type { ExportQuestion } from "./question.ts";
import { streamExport } from "./stream-export.ts";
import { tellExportReady } from "./tell-staff.ts";
import { bytesOf, readCsv, readXlsx, readZip } from "./testing.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let archivist: StaffContext;
let neighbour: StaffContext;

const form = (questions: object[]) => ({
  display: "wizard",
  components: [{ type: "panel", key: "pagina", title: "Pagina", components: questions }],
});
const text = (key: string, label: string) => ({ type: "textfield", key, label, input: true });
/** Two hundred ways to make a spreadsheet do something. */
const starts = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'="];
const ends = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x","y")',
  "SUM(A1:A9)",
  "2;3",
  '"a"',
  "x\r\ny",
  "A1",
  'IMPORTXML("http://x","//a")',
  "",
  "é",
  "1,5",
  "-1",
  "=",
  "@x",
  "#REF!",
  "{1;2}",
  "'",
  "\t",
  "😀",
];
const payloads = starts.flatMap((start) => ends.map((end) => `${start}${end}`));

const question = (changes: Partial<ExportQuestion> = {}): ExportQuestion => ({
  filter: {},
  sort: "oldest",
  format: "csv",
  locale: "it",
  ...changes,
});
const exported = async (who: StaffContext, asked: Partial<ExportQuestion> = {}) => {
  const { name, stream } = await streamExport(who, question(asked));
  return { name, bytes: await bytesOf(stream) };
};

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  archivist = await town.staff("manager", [town.mobility, town.archive]);
  const there = await makeTown(runtime, database.owner);
  neighbour = await there.staff("manager", [there.mobility]);
  const person = (await town.citizen()).actor.id;
  const notes = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "a-notes",
    form: form([text("note", "Nota"), { type: "currency", key: "amount", label: "Importo", input: true }]),
  });
  const secret = await makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug: "b-secret",
    form: form([text("illness", "Malattia")]),
  });
  const family = await makeService(runtime.database, town.tenantId, {
    officeId: town.archive.id,
    slug: "c-family",
    form: form([
      text("street", "Via"),
      {
        type: "datagrid",
        key: "children",
        label: "Figlio",
        input: true,
        components: [text("who", "Nome"), text("school", "Scuola")],
      },
    ]),
  });
  const sent = (day: number) => new Date(Date.UTC(2026, 9, 1 + day, 22, 30));
  for (const [n, payload] of payloads.entries()) {
    await makeApplication(runtime.database, town.tenantId, {
      service: notes,
      personId: person,
      officeId: town.mobility.id,
      status: "submitted",
      submittedAt: new Date(sent(0).getTime() + n),
      answers: { note: payload, amount: 123_450 + n },
    });
  }
  await makeApplication(runtime.database, town.tenantId, {
    service: secret,
    personId: person,
    officeId: town.archive.id,
    status: "submitted",
    submittedAt: sent(5),
    answers: { illness: "segreto" },
  });
  await makeApplication(runtime.database, town.tenantId, {
    service: family,
    personId: person,
    officeId: town.archive.id,
    status: "accepted",
    submittedAt: sent(6),
    answers: {
      street: "Via Roma",
      children: [
        { who: "Anna", school: "Nido" },
        { who: "Ugo", school: "=1+1" },
      ],
    },
  });
});

describe("a CSV of the queue", () => {
  test("has a column per question after those of every application, and every text in it comes back as it was typed", async () => {
    const { name, bytes } = await exported(operator);
    expect(name).toBe("pratiche-2026-11-23.csv");
    const [heads, ...rows] = readCsv(bytes);
    expect(heads?.slice(-2)).toEqual(["Nota", "Importo"]);
    const [note, amount] = [heads?.indexOf("Nota") ?? -1, heads?.indexOf("Importo") ?? -1];
    // A text field answer is kept on one line by the summary; its marks are what matters here.
    expect(rows.map((row) => asWritten(row[note] ?? ""))).toEqual(payloads);
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    expect(rows[0]?.[amount]).toBe("1234,5");
    expect(rows[0]?.slice(1, 5)).toEqual(["Richiesta di prova", "Acquisita", "2026-10-02", ""]);
  });

  test("is a ZIP with a second table where groups repeat", async () => {
    const { name, bytes } = await exported(archivist, { filter: { officeId: town.archive.id } });
    expect(name).toMatch(/\.zip$/);
    const tables = await readZip(bytes);
    expect(Object.keys(tables)).toEqual(["Pratiche.csv", "Righe ripetute.csv"]);
    expect(tables["Pratiche.csv"]).toHaveLength(3);
    const [heads, ...rows] = tables["Righe ripetute.csv"] ?? [];
    expect(heads?.slice(2)).toEqual(["Richiesta di prova: Figlio – Nome", "Richiesta di prova: Figlio – Scuola"]);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ["Anna", "Nido"],
      ["Ugo", "'=1+1"],
    ]);
  });

  test("of nothing has its heads", async () => {
    const { bytes } = await exported(operator, { filter: { query: "nessuno" } });
    expect(readCsv(bytes)).toHaveLength(1);
  });
});

describe("a workbook of the queue", () => {
  test("holds texts, numbers and days, and not one formula", async () => {
    const { tables, formulas } = await readXlsx((await exported(operator, { format: "xlsx" })).bytes);
    const [heads, ...rows] = tables["Pratiche"] ?? [];
    const column = (name: string) => rows.map((row) => row[heads?.indexOf(name) ?? -1]);
    expect(formulas).toEqual([]);
    expect(column("Nota").map((note) => note?.replaceAll("\r\n", "\n").replaceAll("\r", "\n"))).toEqual(
      payloads.map((note) => note.replaceAll("\r\n", "\n").replaceAll("\r", "\n")),
    );
    expect(column("Importo")[1]).toBe("1234.51");
    expect(column("Ricevuta il")[0]).toBe("2026-10-02");
  });

  test("has a second sheet for the rows of repeating groups", async () => {
    const { tables } = await readXlsx(
      (await exported(archivist, { format: "xlsx", filter: { officeId: town.archive.id } })).bytes,
    );
    expect(tables["Righe ripetute"]?.slice(1).map((row) => row.slice(2))).toEqual([
      ["Anna", "Nido"],
      ["Ugo", "=1+1"],
    ]);
  });

  test("speaks the language asked for", async () => {
    const { tables } = await readXlsx(
      (await exported(archivist, { format: "xlsx", locale: "de", filter: { status: ["accepted"] } })).bytes,
    );
    expect(tables["Anträge"]?.[0]?.slice(0, 3)).toEqual(["Antragscode", "Dienst", "Status"]);
    expect(tables["Anträge"]?.[1]?.[2]).toBe("Angenommen");
  });
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
