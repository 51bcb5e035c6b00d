import { testDatabase } from "@sportello/db/testing/database";
import { auditAreas } from "@sportello/domain/access/audit-area";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { type AuditSheet, exportAudit } from "./export-csv.ts";
import { listAudit } from "./list.ts";
import type { AuditQuestion } from "./question.ts";
import { type AuditAction, record } from "./record.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let admin: StaffContext;
let colleague: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  admin = await town.staff("administrator", []);
  colleague = await town.staff("operator", [town.mobility]);
});

const write = (ctx: StaffContext, action: AuditAction, at: string, more: Partial<Parameters<typeof record>[2]> = {}) =>
  ctx.inTenant((tx) => record(tx, { ...ctx, now: new Date(at) }, { action, ...more }));
const found = async (question: AuditQuestion) => (await listAudit(admin, question)).items;
const actions = async (question: AuditQuestion) => (await found(question)).map(({ action }) => action);
/** As a screen would tell it: the words are not this package's. */
const sheet: AuditSheet = {
  heads: ["Quando", "Azione", "Dettagli"],
  cells: ({ at, action, details, titles }) => [
    at.toISOString(),
    action,
    Object.entries(details)
      .map(([fact, value]) => `${titles[fact]?.it ?? fact}: ${String(value)}`)
      .join(" · "),
  ],
};
const csv = async (question: AuditQuestion) => {
  let text = "";
  for await (const piece of exportAudit(admin, question, sheet)) text += piece;
  return text;
};

describe("the security log", () => {
  beforeAll(async () => {
    await write(admin, "staff.role_changed", "2026-03-10T23:30:00Z", {
      subjectId: colleague.actor.id,
      details: { role: "operator → manager" },
    });
    await write(colleague, "application.read", "2026-03-11T09:00:00Z", { details: { number: "AB-1" } });
    await write(colleague, "applications.exported", "2026-03-12T09:00:00Z", {
      details: { rows: 12, format: "=cmd|' /C calc'!A0" },
    });
    await write(admin, "tenant.changed", "2026-03-13T09:00:00Z", { details: { phone: "0588 1 → 0588 100%" } });
  });
  const march: AuditQuestion = { from: "2026-03-01", to: "2026-03-31" };

  test("says who, to whom, when, from where, and what was before", async () => {
    expect((await found({ ...march, action: "staff.role_changed" }))[0]).toMatchObject({
      actorName: "Ada Conti",
      subjectName: "Ada Conti",
      actorId: admin.actor.id,
      subjectId: colleague.actor.id,
      address: "192.0.2.7",
      at: "2026-03-10T23:30:00.000Z",
      details: { role: "operator → manager" },
    });
  });

  test("is narrowed by area, by action and by person", async () => {
    expect(await actions({ ...march, area: "exports" })).toEqual(["applications.exported"]);
    expect(await actions({ ...march, area: "configuration" })).toEqual(["tenant.changed"]);
    expect(await actions({ ...march, person: colleague.actor.id })).toEqual([
      "applications.exported",
      "application.read",
      "staff.role_changed",
    ]);
    expect((await Promise.all(auditAreas.map(async (area) => actions({ ...march, area })))).flat().toSorted()).toEqual(
      (await actions(march)).toSorted(),
    );
  });

  test("counts days on the clock of Italy, both included", async () => {
    expect(await actions({ from: "2026-03-11", to: "2026-03-11" })).toEqual(["application.read", "staff.role_changed"]);
    expect(await actions({ to: "2026-03-10", from: "2026-03-01" })).toEqual([]);
  });

  test.each([
    ["0588 100%", ["tenant.changed"]],
    ["conti operator", ["staff.role_changed"]],
    ["192.0.2.7 ab-1", ["application.read"]],
    ["%", ["tenant.changed"]],
    ["_", []],
    ["nessuno", []],
    ["'; drop table audit_entry; --", []],
  ])("is searched for %j", async (text, expected) => {
    expect(await actions({ ...march, text })).toEqual(expected);
  });

  test("goes on page after page without losing or repeating a line", async () => {
    for (let round = 0; round < 205; round += 1)
      await write(admin, "run.woken", "2026-04-01T09:00:00Z", { details: { count: round } });
    const rounds: unknown[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await listAudit(admin, { action: "run.woken", ...(cursor && { cursor }) });
      rounds.push(...page.items.map(({ details }) => details["count"]));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(rounds).size).toBe(205);
    expect(rounds).toHaveLength(205);
  });

  test("is exported with formulas defused, and the export is a line of its own", async () => {
    const text = await csv({ ...march, area: "exports" });
    expect(text.split("\r\n").filter(Boolean)).toHaveLength(2);
    expect(text).not.toMatch(/(^|;)"?[=+@-]/m);
    expect((await found({ action: "audit.exported" }))[0]).toMatchObject({
      actorId: admin.actor.id,
      details: { area: "exports", from: "2026-03-01", to: "2026-03-31" },
    });
  });

  test("is exported in the words it is given, with the titles of the options a vendor has", async () => {
    await write(admin, "connector.changed", "2026-03-20T09:00:00Z", {
      details: { kind: "protocol", vendor: "sandbox-registry", "option.url": "https://a.it → https://b.it" },
    });
    const [head, line] = (await csv({ from: "2026-03-20", to: "2026-03-20" })).split("\r\n");
    expect(head).toContain("Quando;Azione;Dettagli");
    expect(line).toContain("2026-03-20T09:00:00.000Z;connector.changed;");
    expect(line).not.toContain("option.url");
    expect(line).toContain("Indirizzo del servizio: https://a.it → https://b.it");
  });

  test("does not write down the words that were searched", async () => {
    await csv({ text: "il nome di una persona" });
    expect((await found({ action: "audit.exported" }))[0]?.details).toEqual({ hasSearch: true });
  });

  test("of more than one batch is exported whole", async () => {
    await admin.inTenant((tx) =>
      tx.auditEntry.createMany({
        data: Array.from({ length: 2_100 }, (_, round) => ({
          action: "run.cancelled",
          actorKind: "system",
          details: { round },
          at: new Date("2026-05-01T09:00:00Z"),
        })),
      }),
    );
    expect((await csv({ action: "run.cancelled" })).split("\r\n").filter(Boolean)).toHaveLength(2_101);
  });

  test("of another municipality is never read", async () => {
    const elsewhere = await makeTown(runtime, database.owner);
    expect(await listAudit(await elsewhere.staff("administrator", []), march)).toEqual({ items: [], nextCursor: null });
  });

  test("keeps no address of a citizen", async () => {
    const citizen = await town.citizen();
    await citizen.inTenant((tx) => record(tx, citizen, { action: "session.closed", details: { others: 1 } }));
    expect((await found({ action: "session.closed" }))[0]).toMatchObject({ actorKind: "citizen", address: null });
  });
});
