import { ConnectorDown, ConnectorRefused } from "@sportello/connectors/failures";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, expect, test } from "vitest";
import { connectorsHealth } from "../connectors/health.ts";
import { observed } from "../connectors/observed.ts";
import { pingDown } from "../connectors/ping-down.ts";
import { failuresThatOpen } from "../connectors/record-call.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { acquired, asJob } from "../testing/registration.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown } from "../testing/town.ts";
import { tryRegistration } from "./try-registration.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let citizen: CitizenContext;
let manager: StaffContext;
const waiting: string[] = [];

beforeAll(async () => {
  const town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  manager = await town.staff("manager", [town.mobility]);
  for (let round = 0; round < failuresThatOpen + 2; round += 1)
    waiting.push((await acquired(citizen, round)).registrationId);
});

const attempt = async (registrationId = "") => tryRegistration(await asJob(citizen), { registrationId, number: 0 });
const health = async () =>
  (await connectorsHealth({ ...manager, now: runtime.now() })).find(({ kind }) => kind === "protocol");
const wakes = () => manager.inTenant((tx) => tx.outboxEvent.count({ where: { name: "registration/retried" } }));
const attempts = async (id: string) =>
  (await manager.inTenant((tx) => tx.registration.findUniqueOrThrow({ where: { id } }))).attempts;

test("a vendor that fails again and again is left in peace, and its first answer wakes what waits", async () => {
  expect((await health())?.state).toBe("unknown");
  runtime.protocol.failNext("before", failuresThatOpen + 1);
  for (const id of waiting.slice(0, failuresThatOpen)) expect(await attempt(id)).toMatchObject({ state: "waiting" });
  expect(await health()).toMatchObject({
    state: "down",
    reason: "fake registry is down",
    pausedUntil: expect.any(String),
    waiting: waiting.length,
  });

  const [last = "", probe = ""] = waiting.slice(-2);
  expect(await attempt(last)).toMatchObject({ state: "waiting" });
  expect(await attempts(last)).toBe(0);

  runtime.clock.pass(16_000);
  const [one, other] = await Promise.all([attempt(last), attempt(probe)]);
  expect([one.state, other.state]).toEqual(["waiting", "waiting"]);
  expect((await attempts(last)) + (await attempts(probe))).toBe(1);

  runtime.clock.pass(60_000);
  expect(await wakes()).toBe(0);
  expect(await pingDown(await asJob(citizen))).toEqual({ answered: 3 });
  expect(await wakes()).toBe(waiting.length);
  expect(await health()).toMatchObject({ state: "up", pausedUntil: null });
  for (const id of waiting) expect(await attempt(id)).toEqual({ state: "registered" });
});

test("a system that was called a moment ago is left alone, one that nobody calls is asked every ten minutes", async () => {
  expect(await pingDown(await asJob(citizen))).toEqual({ answered: 0 });
  runtime.clock.pass(11 * 60_000);
  expect(await pingDown(await asJob(citizen))).toEqual({ answered: 3 });
});

test("a system that refuses our key is not called one that answers: the page says so and why, until it lets us in", async () => {
  const call = (work: () => Promise<void>) =>
    observed(
      runtime,
      manager.tenant.id,
      "protocol",
      "fake-protocol",
    )("register", work).catch((error: unknown) => error);
  const refusal = new ConnectorRefused("HTTP_401", "La chiave non è riconosciuta.", { isOfUs: true });
  await call(() => Promise.reject(refusal));
  expect(await health()).toMatchObject({
    state: "refusing",
    reason: "La chiave non è riconosciuta.",
    pausedUntil: null,
  });
  // A document it does not like says nothing about us.
  await call(() => Promise.reject(new ConnectorRefused("CLASSIFICA_INESISTENTE", "Classifica inesistente")));
  expect(await health()).toMatchObject({ state: "up", reason: null });
});

test("ten calls that fail at once are one outage: the pause is the first one, and grows only with who tries after it", async () => {
  const fails = (vendor: string) =>
    observed(
      runtime,
      manager.tenant.id,
      "protocol",
      vendor,
    )("register", () => Promise.reject(new ConnectorDown("HTTP 503"))).catch(() => null);
  const pause = async (vendor: string) => {
    const row = await manager.inTenant((tx) => tx.connectorHealth.findFirstOrThrow({ where: { vendor } }));
    return {
      failures: row.consecutiveFailures,
      seconds: row.openUntil && Math.round((row.openUntil.getTime() - runtime.now().getTime()) / 1000),
    };
  };
  await Promise.all(Array.from({ length: failuresThatOpen * 2 }, () => fails("busy-registry")));
  expect(await pause("busy-registry")).toEqual({ failures: failuresThatOpen, seconds: 15 });
  for (const [failures, seconds] of [
    [6, 30],
    [7, 60],
    [8, 120],
    [9, 240],
    [10, 300],
    [11, 300],
  ] as const) {
    runtime.clock.pass(seconds * 1_000);
    await fails("busy-registry");
    expect(await pause("busy-registry")).toEqual({ failures, seconds });
  }
});
