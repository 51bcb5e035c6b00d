import { findApplication } from "@sportello/api/applications/find";
import type { CitizenContext, StaffContext } from "@sportello/api/context";
import { takeDecision } from "@sportello/api/decisions/take";
import { takeBack } from "@sportello/api/decisions/take-back";
import { testEnv, testRuntime } from "@sportello/api/testing/runtime";
import { makeTown, type Town } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { freePort } from "@sportello/db/embedded/free-port";
import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type Worker } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let worker: Worker;
let citizen: CitizenContext;
let operator: StaffContext;

const start = async () => {
  const env = {
    ...testEnv(database.url),
    WORKER_PORT: await freePort(),
    WORKER_HOST: "127.0.0.1",
    ENGINE_DATABASE_URL: database.ownerUrl,
  };
  worker = await startWorker(env, { ...runtime, close: () => Promise.resolve() });
};
beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen({ email: "mario.rossi@posta.example" });
  operator = await town.staff("operator", [town.mobility]);
  await start();
});
afterAll(() => worker.stop());

/** However slow the machine is, the ten seconds to take a decision back are not over before the engine is told so. */
const holdTime = () =>
  database.owner.pool.query(`
    create function held() returns trigger language plpgsql as 'begin new.due_at := new.due_at + interval ''1 day''; return new; end';
    create trigger held before insert on durable.jobs for each row when (new.kind = 'settle') execute function held()`);
const letTimePass = () =>
  database.owner.pool.query(
    "drop trigger held on durable.jobs; update durable.jobs set due_at = now() where kind = 'settle'",
  );

const atWork = async () =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: operator.actor.id,
    })
  ).id;
const seen = async (id: string) => (await findApplication(citizen, { id, locale: "it" })).status;
const sent = () => operator.inTenant((tx) => tx.outboxEvent.count({ where: { name: "decision/taken", sentAt: null } }));
const mailsAbout = (id: string) => runtime.notices.sent.filter(({ text }) => text.includes(id)).length;

test("a decision leaves by itself, also when everything stops in the middle; one taken back never does, and nobody is told of it", async () => {
  const [regretted, meant] = [await atWork(), await atWork()];
  await holdTime();
  const { decisionId } = await takeDecision(operator, { command: "reject", id: regretted, reason: "Sbagliato." });
  await takeDecision(operator, { command: "accept", id: meant, reason: "Rilasciato.", documentUploadIds: [] });
  await until("both events with the engine", async () => (await sent()) === 0);
  await worker.stop();
  expect([await seen(regretted), await seen(meant)]).toEqual(["in_charge", "in_charge"]);
  await takeBack(operator, { id: decisionId });
  await letTimePass();
  await start();
  await until("the outcome", async () => (await seen(meant)) === "accepted");
  await until("its mail", async () => mailsAbout(meant) > 0);
  // Taken first, it would have left first.
  expect([await seen(regretted), mailsAbout(regretted)]).toEqual(["in_charge", 0]);
});
