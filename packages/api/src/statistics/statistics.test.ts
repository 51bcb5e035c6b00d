import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { statisticsCsv } from "./csv.ts";
import { findStatistics } from "./find.ts";
import { StatisticsQuestion } from "./question.ts";
import { backlogSql, decidedSql, receivedSql } from "./statements.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
const year = { from: "2026-01-01", to: "2026-12-31" };

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  const { id: personId } = (await town.citizen()).actor;
  const make = (wish: object) =>
    makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId,
      officeId: town.mobility.id,
      ...wish,
    });
  const sent = (day: string) => ({ submittedAt: new Date(`2026-${day}T10:00:00Z`) });
  await make({ status: "draft" });
  await make({ status: "submitted", ...sent("11-02"), dueOn: new Date("2026-11-20") });
  await make({ status: "in_charge", ...sent("11-03"), dueOn: new Date("2026-11-26") });
  await make({ status: "awaiting_integration", ...sent("11-09"), dueOn: new Date("2026-11-10") });
  for (const [days, dueOn] of [
    [2, "2026-10-20"],
    [10, "2026-10-20"],
    [40, "2026-10-20"],
  ] as const) {
    const { id } = await make({
      status: days === 10 ? "rejected" : "accepted",
      ...sent("10-05"),
      dueOn: new Date(dueOn),
    });
    await database.owner.pool.query(
      "update application set outcome_at = submitted_at + make_interval(days => $2) where id = $1",
      [id, days],
    );
  }
  await make({ status: "submitted", officeId: town.archive.id, ...sent("11-02") });
  // Half an hour before midnight in Italy, Sunday: the day and the week are those of Italy.
  await make({
    status: "submitted",
    service: town.ztl,
    submittedAt: new Date(Date.parse("2026-11-15T22:30:00Z")),
    dueOn: new Date("2027-01-01"),
  });
});

describe("the statistics of an office", () => {
  test("count what is open now: overdue, near its term, ours and the citizen's", async () => {
    const { backlog } = await findStatistics(operator, year);
    expect(backlog.toSorted((a, b) => b.open - a.open)).toEqual([
      { office: town.mobility.id, service: town.simple.id, open: 3, overdue: 1, soon: 1, ours: 2, citizens: 1 },
      { office: town.mobility.id, service: town.ztl.id, open: 1, overdue: 0, soon: 0, ours: 1, citizens: 0 },
    ]);
  });

  test("count what came by the week of Italy", async () => {
    const { received } = await findStatistics(operator, year);
    const told = received.map(({ week, service, received: count }) =>
      [week, service === town.ztl.id ? "ztl" : "simple", count].join(" "),
    );
    expect(told.toSorted()).toEqual([
      "2026-10-05 simple 3",
      "2026-11-02 simple 2",
      "2026-11-09 simple 1",
      "2026-11-09 ztl 1",
    ]);
  });

  test("say how long deciding took, and how often it was in time", async () => {
    const { decided, services } = await findStatistics(operator, year);
    expect(decided).toEqual([
      {
        office: town.mobility.id,
        service: town.simple.id,
        decided: 3,
        accepted: 2,
        inTime: 2,
        median: 10,
        ninetieth: 34,
      },
    ]);
    expect(services.find(({ id }) => id === town.simple.id)?.maxDays).toBe(30);
  });

  test("keep to the days asked for, both ends included", async () => {
    const { received, decided } = await findStatistics(operator, { from: "2026-11-15", to: "2026-11-15" });
    expect([received.length, decided.length]).toEqual([1, 0]);
    expect((await findStatistics(operator, { from: "2026-11-16", to: "2026-11-20" })).received).toEqual([]);
    expect((await findStatistics(operator, { from: "2026-10-15", to: "2026-10-15" })).decided).toMatchObject([
      { decided: 1 },
    ]);
  });

  test("show neither another office nor a service that is not one's own", async () => {
    expect((await findStatistics(operator, { ...year, officeId: town.archive.id })).backlog).toEqual([]);
    const restricted = await town.staff("reader", [town.mobility], [town.ztl]);
    const { backlog, received, decided, services } = await findStatistics(restricted, year);
    expect([backlog.length, received.length, decided.length, services.map(({ id }) => id)]).toEqual([
      1,
      1,
      0,
      [town.ztl.id],
    ]);
  });
});

test.each([
  ["aperte", "Ufficio;Servizio;Aperte;Scadute;In scadenza;Aspettano l'ufficio;Aspettano il cittadino", 2],
  [
    "decise",
    "Ufficio;Servizio;Concluse;Accettate;Nei termini;Giorni (mediana);Giorni (90 su 100);Termine dichiarato",
    1,
  ],
  ["ricevute", "Settimana dal;Ufficio;Servizio;Ricevute", 4],
] as const)("the table %s is a CSV too", async (table, heads, lines) => {
  const [first, ...others] = (await statisticsCsv(operator, { table, question: year, locale: "it" }))
    .slice(1)
    .trim()
    .split("\r\n");
  expect([first, others.length]).toEqual([heads, lines]);
});

test("an administrator, who sees no applications, gets no figures of them", async () => {
  await expect(
    statisticsCsv(await town.staff("administrator", [town.mobility]), {
      table: "aperte",
      question: year,
      locale: "it",
    }),
  ).rejects.toMatchObject({ code: "not_allowed" });
});

test.each([
  { from: "2026-02-01", to: "2026-01-01" },
  { from: "2020-01-01", to: "2026-01-01" },
  { from: "ieri", to: "oggi" },
])("no stretch of days is %j", (question) => {
  expect(StatisticsQuestion.safeParse(question).success).toBe(false);
});

test("none of them reads the table: an index answers, under row-level security", async () => {
  await database.owner.pool.query("vacuum analyze application");
  await runtime.database.inTenantSql(town.tenantId, async (client) => {
    // So few rows would be read whole in any case.
    await client.query("set local enable_seqscan = off; set local enable_bitmapscan = off");
    for (const sql of [
      backlogSql(operator.actor, year, operator.now),
      receivedSql(operator.actor, year),
      decidedSql(operator.actor, year),
    ]) {
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${sql.text}`, sql.values);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).toMatch(/Index Only Scan using application_(open|received|decided)/);
    }
  });
});
