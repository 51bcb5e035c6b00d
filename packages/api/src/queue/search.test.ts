import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { createSystemContext, type StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { fillZtl, sendZtl } from "../testing/send-ztl.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listQueue } from "./list.ts";
import { writeWords } from "./write-words.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let neighbour: StaffContext;
let found: { id: string };
let fiscalCode: string;
let personId: string;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  const citizen = await town.citizen();
  ({ fiscalCode, id: personId } = citizen.actor);
  const filed = {
    service: town.simple,
    personId,
    officeId: town.mobility.id,
    status: "registered" as const,
    isRegistered: true,
  };
  const answers = {
    motivo: "Perch\u00e9 l\u2019autorimessa \u00e8 dietro la chiesa",
    vehicles: [{ plate: "AB123CD" }],
    income: 12345.6,
    files: ["01900000-0000-7000-8000-000000000001"],
  };
  found = await makeApplication(runtime.database, town.tenantId, {
    ...filed,
    answers,
    registrationNumber: "2026/0004711",
  });
  await makeApplication(runtime.database, town.tenantId, { ...filed, answers: { motivo: "Altro" } });
  const there = await makeTown(runtime, database.owner);
  neighbour = await there.staff("manager", [there.mobility]);
  await makeApplication(runtime.database, there.tenantId, {
    service: there.simple,
    personId: (await there.citizen()).actor.id,
    officeId: there.mobility.id,
    status: "submitted",
    answers,
  });
});

const ids = async (query: string, who = operator) => (await listQueue(who, { query })).items.map(({ id }) => id);

describe("an application is found", () => {
  test.each([
    ["by an answer", "autorimessa"],
    ["by the beginning of a word", "autorim"],
    ["without accents", "perche"],
    ["with them", "PERCH\u00c9"],
    ["by two words that stand apart, in any order", "chiesa dietro"],
    ["by a word after an apostrophe", "l'autorimessa"],
    ["by an answer in a repeating group", "ab123cd"],
    ["by a number", "12345.6"],
    ["by the registration number", "2026/0004711"],
    ["by the number without the year", "4711".padStart(7, "0")],
    ["by a name and an answer together", "rossi chiesa"],
  ])("%s: %s", async (_how, query) => {
    expect(await ids(query)).toEqual([found.id]);
  });

  test.each([
    ["by a word that is not there", "autorimessa moto"],
    ["by the end of a word", "rimessa"],
    ["by the id of a file", "01900000-0000-7000-8000-000000000001"],
    ["by signs", "%' & | !"],
  ])("not %s: %s", async (_how, query) => {
    const all = await ids("rossi");
    const answer = await ids(query);
    expect(answer.includes(found.id)).toBe(query.startsWith("%"));
    if (query.startsWith("%")) expect(answer.toSorted()).toEqual(all.toSorted());
  });

  test("when it is changed, by its new words and no more by the old ones", async () => {
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.application.update({
        where: { id: found.id },
        data: { answers: { motivo: "Perch\u00e9 l'autorimessa dietro la chiesa \u00e8 AB123CD 12345.6 lontana" } },
      }),
    );
    expect([await ids("lontana"), await ids("autorimessa")]).toEqual([[found.id], [found.id]]);
    expect(await ids("vehicles")).toEqual([]);
  });

  test("by the name a person has now", async () => {
    const renamed = await town.citizen();
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: renamed.actor.id,
      officeId: town.mobility.id,
      status: "submitted",
    });
    await runtime.database.inTenant(town.tenantId, (tx) =>
      tx.person.update({ where: { id: renamed.actor.id }, data: { familyName: "M\u00fcller-Lo\u00efacono" } }),
    );
    expect(await ids("muller")).toEqual([id]);
    expect(await ids("loiacono")).toEqual([id]);
  });
});

test("no draft is found, by nobody", async () => {
  await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId,
    officeId: town.mobility.id,
    answers: { motivo: "segretissimo" },
  });
  expect(await ids("segretissimo")).toEqual([]);
  const { rows } = await database.owner.pool.query(
    "select from application_search s join application a on a.id = s.application_id where a.status = 'draft'",
  );
  expect(rows).toEqual([]);
});

describe("the words of one municipality", () => {
  test("find nothing of another", async () => {
    expect(await ids("chiesa", neighbour)).toHaveLength(1);
    expect(await ids("chiesa", neighbour)).not.toEqual([found.id]);
    expect(await ids("lontana", neighbour)).toEqual([]);
  });

  test("answer nothing where no tenant is set, and only one's own where one is", async () => {
    const asked = "select search_applications('chiesa', 10) as id";
    expect((await database.db.pool.query(asked)).rows).toEqual([]);
    expect((await database.db.inTenantSql(town.tenantId, (client) => client.query(asked))).rows).toEqual([
      { id: found.id },
    ]);
  });
});

test("the words' own index answers, not a walk through a town's applications", async () => {
  const plan = await database.owner.pool.connect();
  try {
    await plan.query("select set_config('app.tenant', $1, false)", [town.tenantId]);
    await plan.query("set enable_seqscan = off");
    const { rows } = await plan.query<{ "QUERY PLAN": string }>(
      "explain select application_id from application_search s where s.words @@ search_query('chiesa') and (s.tenant_id = current_tenant()) is true",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(/Bitmap Index Scan on application_search_words/);
    const { rows: source } = await plan.query<{ text: string }>(
      "select pg_get_functiondef('search_applications'::regproc) as text",
    );
    expect(source[0]?.text).toContain("(s.tenant_id = current_tenant()) is true");
  } finally {
    plan.release(true);
  }
});

describe("looking for a person by fiscal code", () => {
  test("finds their applications and is written down, without the code", async () => {
    expect((await ids(fiscalCode.toLowerCase())).length).toBeGreaterThan(1);
    const notes = await operator.inTenant((tx) => tx.auditEntry.findMany({ where: { action: "person.searched" } }));
    expect(notes).toMatchObject([{ actorId: operator.actor.id, subjectId: personId, details: { by: "fiscal_code" } }]);
    expect(JSON.stringify(notes)).not.toContain(fiscalCode);
  });
});

describe("an application that was just sent", () => {
  test("is in the queue at once and found by its words when the job has written them, however often it does", async () => {
    const citizen = await town.citizen();
    const { id, code } = await sendZtl(citizen);
    expect((await listQueue(operator, {})).items.map((item) => item.id)).toContain(id);
    expect(await ids(code)).toEqual([]);
    const job = await createSystemContext(runtime, town.tenantId, "write-words");
    await writeWords(job, { applicationId: id });
    await writeWords(job, { applicationId: id });
    expect(await ids(code)).toEqual([id]);
  });

  test("is not given words by the job of another municipality", async () => {
    const { id, code } = await sendZtl(await town.citizen());
    await writeWords(await createSystemContext(runtime, neighbour.tenant.id, "write-words"), { applicationId: id });
    expect(await ids(code)).toEqual([]);
  });

  test("while it is a draft it has no words", async () => {
    const citizen = await town.citizen();
    const draft = await fillZtl(citizen);
    await writeWords(await createSystemContext(runtime, town.tenantId, "write-words"), { applicationId: draft });
    const { rows } = await database.owner.pool.query("select from application_search where application_id = $1", [
      draft,
    ]);
    expect(rows).toHaveLength(0);
  });
});
