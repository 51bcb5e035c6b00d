import { findApplication } from "@sportello/api/applications/find";
import { testEnv, testRuntime } from "@sportello/api/testing/runtime";
import { sendZtl } from "@sportello/api/testing/send-ztl";
import { makeTown } from "@sportello/api/testing/town";
import { until } from "@sportello/api/testing/until";
import { freePort } from "@sportello/db/embedded/free-port";
import { testDatabase } from "@sportello/db/testing/database";
import { createEngine } from "@sportello/durable/engine";
import type { Engine } from "@sportello/durable/engine-options";
import { serveEngine } from "@sportello/durable/http-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type Worker } from "./start.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let engine: Engine;
let server: Awaited<ReturnType<typeof serveEngine>>;
let worker: Worker;

/** A server elsewhere, for which our engine stands in: the worker is told its address and knows no database of it. */
beforeAll(async () => {
  const port = await freePort();
  const { INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY, ...env } = testEnv(database.url);
  engine = createEngine({
    databaseUrl: database.ownerUrl,
    signingKey: INNGEST_SIGNING_KEY,
    eventKeys: [INNGEST_EVENT_KEY],
    origins: [`http://127.0.0.1:${port}`],
  });
  await engine.start();
  server = await serveEngine(engine, { port: 0, host: "127.0.0.1" });
  worker = await startWorker(
    {
      ...env,
      INNGEST_SIGNING_KEY,
      INNGEST_EVENT_KEY,
      INNGEST_BASE_URL: server.url,
      WORKER_PORT: port,
      WORKER_HOST: "127.0.0.1",
    },
    { ...runtime, close: () => Promise.resolve() },
  );
});
afterAll(async () => {
  await worker.stop();
  await engine.stop();
  await server.close();
});

test("a worker registers its jobs at the server it is told of, and hosts no engine", async () => {
  expect(await (await fetch(`${worker.url}/health/ready`)).json()).toEqual({
    status: "ready",
    database: true,
    engine: true,
  });
  expect((await fetch(`${worker.url}/v1/functions`)).status).toBe(404);
});

test("an application sent then gets its receipt and its number by calls over HTTP", async () => {
  const town = await makeTown(runtime, database.owner);
  const citizen = await town.citizen();
  const { id } = await sendZtl(citizen);
  const registered = await until("the number", async () => {
    const found = await findApplication(citizen, { id, locale: "it" });
    return found.status === "registered" ? found : null;
  });
  expect(registered.registrationNumber).toMatch(/^\d{7}\/2026$/);
});
