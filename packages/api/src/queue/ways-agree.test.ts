import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { isFinal, pausingStatuses, type Status, statuses } from "@sportello/domain/applications/status";
import { paymentSteps, turns } from "@sportello/domain/applications/turn";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { selectedIds } from "../bulk/selected-ids.ts";
import type { StaffContext } from "../context.ts";
import { countExport } from "../queue-exports/count.ts";
import { streamExport } from "../queue-exports/stream-export.ts";
import { bytesOf, readCsv, readZip } from "../queue-exports/testing.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listQueue } from "./list.ts";
import { queueNews } from "./news.ts";
import { type QueueFilter, type QueueSort, queueSorts, soonDays } from "./question.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let me: StaffContext;
let colleague: StaffContext;

/** What the rule written down in this test knows of an application. */
type Known = {
  readonly id: string;
  readonly code: string;
  readonly status: Status;
  readonly officeId: string;
  readonly serviceId: string;
  readonly assigneeId: string | null;
  readonly submittedAt: Date;
  readonly dueOn: string | null;
  readonly isRegistered: boolean;
  readonly isWaiting: boolean;
};
const known: Known[] = [];
const sent = statuses.filter(
  (status) =>
    status !== "draft" &&
    status !== "integration_requested" &&
    !status.endsWith("_awaiting_registration") &&
    status !== "integration_registered" &&
    status !== "registered",
);

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  me = await town.staff("operator", [town.mobility, town.archive]);
  colleague = await town.staff("operator", [town.mobility]);
  const citizen = await town.citizen();
  for (let n = 0; n < 120; n += 1) {
    const status = sent[n % sent.length] as Status;
    const [service, office] = [n % 3 === 0 ? town.ztl : town.simple, n % 5 === 0 ? town.archive : town.mobility];
    const assignee = n % 4 === 0 ? me : n % 4 === 1 ? colleague : null;
    const submittedAt = new Date(Date.UTC(2026, 9, 1 + (n % 50), 22, n % 60));
    const dueOn = n % 6 === 0 ? null : `2026-11-${String(10 + (n % 20)).padStart(2, "0")}`;
    const { id, code } = await makeApplication(runtime.database, town.tenantId, {
      service,
      personId: citizen.actor.id,
      officeId: office.id,
      status,
      submittedAt,
      ...(assignee && { assigneeId: assignee.actor.id }),
      ...(dueOn && { dueOn: new Date(dueOn) }),
    });
    const row = await me.inTenant(async (tx) => {
      if (n % 7 === 0) await tx.application.update({ where: { id }, data: { registrationNumber: `${n}/2026` } });
      if (n % 11 === 0) {
        const document = await tx.document.create({
          data: {
            applicationId: id,
            key: "receipt",
            kind: "receipt",
            name: "r.pdf",
            size: 1,
            sha256: "00",
            storageKey: `${town.tenantId}/${id}`,
          },
        });
        await tx.registration.create({
          data: { documentId: document.id, applicationId: id, direction: "incoming", vendor: "fake", state: "waiting" },
        });
      }
      return tx.application.findUniqueOrThrow({ where: { id }, select: { assigneeId: true } });
    });
    known.push({
      id,
      code: code ?? "",
      status,
      officeId: office.id,
      serviceId: service.id,
      assigneeId: row.assigneeId,
      submittedAt,
      dueOn,
      isRegistered: n % 7 === 0,
      isWaiting: n % 11 === 0,
    });
  }
});

/** The rule in plain words, application by application. */
const fits = (one: Known, filter: QueueFilter): boolean => {
  const today = romeDay(me.now);
  const isOpen = !isFinal(one.status);
  const isPausing = (pausingStatuses as readonly Status[]).includes(one.status);
  const received = romeDay(one.submittedAt);
  const {
    status,
    serviceId,
    officeId,
    assignee,
    waiting,
    payment,
    registration,
    receivedFrom,
    receivedTo,
    dueFrom,
    dueTo,
  } = filter;
  const isTurn = (turn: NonNullable<typeof waiting>): boolean => {
    if (turn === "overdue") return one.dueOn !== null && one.dueOn < today && isOpen && !isPausing;
    if (turn === "soon")
      return one.dueOn !== null && one.dueOn >= today && one.dueOn <= addDays(today, soonDays) && isOpen && !isPausing;
    return isOpen && (turns[turn] as readonly Status[]).includes(one.status);
  };
  const isAssigned = (whose: NonNullable<typeof assignee>): boolean =>
    whose === "all" ||
    (whose === "none"
      ? one.assigneeId === null && (one.status === "submitted" || one.status === "registered")
      : one.assigneeId === (whose === "me" ? me.actor.id : whose));
  const isInState = (state: NonNullable<typeof registration>): boolean =>
    state === "registered"
      ? one.isRegistered
      : state === "none"
        ? !one.isRegistered
        : state === "waiting"
          ? one.isWaiting
          : false;
  return [
    status === undefined || status.length === 0 || status.includes(one.status),
    serviceId === undefined || one.serviceId === serviceId,
    officeId === undefined || one.officeId === officeId,
    assignee === undefined || isAssigned(assignee),
    waiting === undefined || isTurn(waiting),
    payment === undefined || (isOpen && (paymentSteps[payment] as readonly Status[]).includes(one.status)),
    registration === undefined || isInState(registration),
    receivedFrom === undefined || received >= receivedFrom,
    receivedTo === undefined || received <= receivedTo,
    dueFrom === undefined || (one.dueOn !== null && one.dueOn >= dueFrom),
    dueTo === undefined || (one.dueOn !== null && one.dueOn <= dueTo),
  ].every(Boolean);
};

const day = (from: string) => fc.integer({ min: 0, max: 40 }).map((days) => addDays(from, days));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
const filters = () =>
  fc
    .record({
      status: maybe(fc.uniqueArray(fc.constantFrom(...sent), { maxLength: 4 })),
      serviceId: maybe(fc.constantFrom(town.ztl.id, town.simple.id)),
      officeId: maybe(fc.constantFrom(town.mobility.id, town.archive.id)),
      assignee: maybe(fc.constantFrom("me", "none", "all", colleague.actor.id)),
      waiting: maybe(fc.constantFrom("office", "citizen", "overdue", "soon")),
      payment: maybe(fc.constantFrom(...(Object.keys(paymentSteps) as (keyof typeof paymentSteps)[]))),
      registration: maybe(fc.constantFrom("registered", "waiting", "failed", "none")),
      receivedFrom: maybe(day("2026-10-01")),
      receivedTo: maybe(day("2026-10-10")),
      dueFrom: maybe(day("2026-11-01")),
      dueTo: maybe(day("2026-11-05")),
    })
    .map(
      (filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as QueueFilter,
    );

const everyPage = async (filter: QueueFilter, sort: QueueSort): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listQueue(me, { ...filter, sort, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
};

const orders: Record<QueueSort, (a: Known, b: Known) => number> = {
  newest: (a, b) => b.submittedAt.getTime() - a.submittedAt.getTime() || (a.id < b.id ? 1 : -1),
  oldest: (a, b) => a.submittedAt.getTime() - b.submittedAt.getTime() || (a.id < b.id ? -1 : 1),
  due: (a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? "") || (a.id < b.id ? -1 : 1),
};

describe("whatever is asked of the queue", () => {
  test.each(queueSorts)(
    "by %s: list, selection, count and news are of the same applications, as the rule says, page after page",
    async (sort) => {
      await fc.assert(
        fc.asyncProperty(filters(), async (filter) => {
          const meant = known
            .filter((one) => fits(one, filter) && (sort !== "due" || (one.dueOn !== null && !isFinal(one.status))))
            .toSorted(orders[sort]);
          const ids = meant.map(({ id }) => id);
          expect(await everyPage(filter, sort)).toEqual(ids);
          expect(await selectedIds(me, { filter, sort })).toEqual(ids);
          expect((await countExport(me, { filter, sort })).rows).toBe(ids.length);
          expect((await queueNews(me, { ...filter, sort, since: "2026-09-01T00:00:00.000Z", ids: [] })).arrived).toBe(
            Math.min(ids.length, 100),
          );
          const some = known.slice(0, 30);
          const news = await queueNews(me, {
            ...filter,
            sort,
            since: "2026-10-01T00:00:00.000Z",
            ids: some.map(({ id }) => id),
          });
          expect(new Set(news.rows.filter((row) => row.fits).map(({ id }) => id))).toEqual(
            new Set(some.filter(({ id }) => ids.includes(id)).map(({ id }) => id)),
          );
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe("a file of the queue", () => {
  /** The first column of the first table: the codes, in the order of the lines. */
  const codesIn = async (filter: QueueFilter, sort: QueueSort, ids?: string[]): Promise<string[]> => {
    const { name, stream } = await streamExport(me, { filter, sort, format: "csv", locale: "it", ...(ids && { ids }) });
    const bytes = await bytesOf(stream);
    const table = name.endsWith(".zip") ? ((await readZip(bytes))["Pratiche.csv"] ?? []) : readCsv(bytes);
    return table.slice(1).map(([code = ""]) => code);
  };
  const meant = (filter: QueueFilter, sort: QueueSort) =>
    known
      .filter((one) => fits(one, filter) && (sort !== "due" || (one.dueOn !== null && !isFinal(one.status))))
      .toSorted(orders[sort]);

  test.each(queueSorts)("by %s has the lines the list shows, in its order", async (sort) => {
    await fc.assert(
      fc.asyncProperty(filters(), async (filter) => {
        expect(await codesIn(filter, sort)).toEqual(meant(filter, sort).map(({ code }) => formatApplicationCode(code)));
      }),
      { numRuns: 15 },
    );
  });

  test("of rows that were selected has those of them that the filter still shows, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        filters(),
        fc.uniqueArray(fc.integer({ min: 0, max: 119 }), { minLength: 1, maxLength: 40 }),
        async (filter, picked) => {
          const ids = picked.map((at) => known[at]?.id ?? "");
          expect(await codesIn(filter, "newest", ids)).toEqual(
            meant(filter, "newest")
              .filter(({ id }) => ids.includes(id))
              .map(({ code }) => formatApplicationCode(code)),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});
