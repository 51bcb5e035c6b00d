import { Prisma } from "@sportello/db/generated/client";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { interruptBulk } from "./bulk/interrupt.ts";
import { workOnBulk } from "./bulk/work.ts";
import { createSystemContext, type ActingContext } from "./context.ts";
import { carryOut } from "./decisions/carry-out.ts";
import { makeMessage } from "./documents/make-message.ts";
import { makeOutcome } from "./documents/make-outcome.ts";
import { makeReceipt } from "./documents/make-receipt.ts";
import { gatherAnswered, gatherArrived, gatherAssigned, gatherMentions } from "./news/gather.ts";
import { tellCitizen, tellOfMessage } from "./notices/tell-citizen.ts";
import { makeExport } from "./queue-exports/make.ts";
import { queueSurroundings } from "./queue/surroundings.ts";
import { writeWords } from "./queue/write-words.ts";
import { isRefused } from "./refused.ts";
import { tryRegistration } from "./registrations/try-registration.ts";
import { findStatistics } from "./statistics/find.ts";
import { findDay } from "./team/day.ts";
import { findTeam } from "./team/find.ts";
import { testRuntime } from "./testing/runtime.ts";
import { makeTown } from "./testing/town.ts";
import { makeWorld, secretText, type World } from "./testing/world.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let here: World;
let there: World;
let changeId: string;
let messageId: string;

beforeAll(async () => {
  here = await makeWorld(await makeTown(runtime, database.owner));
  there = await makeWorld(await makeTown(runtime, database.owner));
  const { ids } = here;
  [changeId, messageId] = await here.owner.inTenant(async (tx) => [
    (await tx.statusChange.findFirstOrThrow({ where: { applicationId: ids.application } })).id,
    (await tx.message.findFirstOrThrow({ where: { applicationId: ids.application } })).id,
  ]);
});

type Counted = { findMany: () => Promise<object[]> };
/** Everything a municipality has, row by row. */
const everything = (world: World): Promise<string> =>
  world.owner.inTenant(async (tx) => {
    const tables: [string, string[]][] = [];
    for (const name of Object.values(Prisma.ModelName).filter((model) => model !== "RateLimit")) {
      const table = (tx as unknown as Record<string, Counted>)[name.charAt(0).toLowerCase() + name.slice(1)];
      const rows = (await table?.findMany()) ?? [];
      tables.push([
        name,
        rows
          .map((row) =>
            JSON.stringify(row, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
          )
          .toSorted(),
      ]);
    }
    return JSON.stringify(tables);
  });

/** The jobs of the desk, asked about things of this municipality. */
const jobs: readonly (readonly [string, (ctx: ActingContext) => Promise<unknown>])[] = [
  ["makes no receipt", (ctx) => makeReceipt(ctx, { applicationId: here.ids.application })],
  ["makes no outcome", (ctx) => makeOutcome(ctx, { applicationId: here.ids.application, changeId })],
  ["prints no message", (ctx) => makeMessage(ctx, { applicationId: here.ids.application, messageId })],
  ["registers nothing", (ctx) => tryRegistration(ctx, { registrationId: here.ids.registration, number: 1 })],
  ["lets no decision leave", (ctx) => carryOut(ctx, { decisionId: here.ids.decision })],
  ["moves nothing in bulk", (ctx) => workOnBulk(ctx, { bulkId: here.ids.bulk })],
  ["interrupts nothing in bulk", (ctx) => interruptBulk(ctx, { bulkId: here.ids.bulk })],
  ["makes no file of the queue", (ctx) => makeExport(ctx, { exportId: here.ids.export })],
  ["writes no words to search", (ctx) => writeWords(ctx, { applicationId: here.ids.application })],
  ["gathers no news of a mention", (ctx) => gatherMentions(ctx, { applicationId: here.ids.application, messageId })],
  [
    "gathers no news of who was assigned",
    (ctx) => gatherAssigned(ctx, { applicationId: here.ids.application, changeId }),
  ],
  [
    "gathers no news of an answer",
    (ctx) => gatherAnswered(ctx, { applicationId: here.ids.application, key: changeId }),
  ],
  ["gathers no news of an arrival", (ctx) => gatherArrived(ctx, { applicationId: here.ids.application, changeId })],
  [
    "tells the citizen nothing",
    (ctx) =>
      tellCitizen(ctx, { applicationId: here.ids.application, changeId, status: "in_charge", command: "takeCharge" }),
  ],
  ["tells of no message", (ctx) => tellOfMessage(ctx, { applicationId: here.ids.application, messageId })],
];

describe("a job of another municipality, given the ids of this one", () => {
  test.each(jobs)("%s, and changes neither", async (_what, run) => {
    const before = [await everything(here), await everything(there)];
    const ctx = await createSystemContext(runtime, there.town.tenantId, "a-job");
    const answer = await run(ctx).catch((error: unknown) =>
      isRefused(error) || error instanceof Prisma.PrismaClientKnownRequestError
        ? "refused"
        : Promise.reject(error as Error),
    );
    expect(JSON.stringify(answer ?? null)).not.toContain(secretText);
    expect([await everything(here), await everything(there)]).toEqual(before);
    expect(runtime.printed).toEqual([]);
    expect(runtime.notices.sent).toEqual([]);
  });
});

describe("what a desk counts", () => {
  test("is its own municipality's, in queue, statistics, team and day", async () => {
    for (const { assignee, ids } of [here, there]) {
      const other = ids === here.ids ? there : here;
      const asked = [
        await queueSurroundings(assignee),
        await findStatistics(assignee, { from: "2026-01-01", to: "2026-12-31" }),
        await findTeam(assignee),
        await findDay(assignee),
      ];
      const told = JSON.stringify(asked);
      expect([...Object.values(other.ids), other.assignee.actor.id].filter((id) => told.includes(id))).toEqual([]);
      expect(asked[1]).toMatchObject({ backlog: [{ open: 1 }] });
      expect(asked[0]).toMatchObject({ counts: { open: 1, mine: 1 } });
    }
  });
});
