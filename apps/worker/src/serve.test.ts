import { expect, test } from "vitest";
import { createFetch } from "./serve.ts";

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const jobs = { handler: () => Promise.resolve(new Response("jobs")) };
const engine = { fetch: () => Promise.resolve(new Response("engine")), isReady: yes };
const ask = (answer: (request: Request) => Promise<Response>, path: string) =>
  answer(new Request(`http://worker${path}`));

test("the jobs, the engine and the worker's health answer on one port", async () => {
  const answer = createFetch(jobs, engine, yes);
  expect(await (await ask(answer, "/api/inngest?fnId=x")).text()).toBe("jobs");
  for (const path of ["/e/key", "/v1/runs", "/fn/register"])
    expect(await (await ask(answer, path)).text()).toBe("engine");
  expect((await ask(answer, "/health/live")).status).toBe(200);
});

test.each([
  ["the database", createFetch(jobs, engine, no), { status: "not_ready", database: false, engine: true }],
  [
    "the engine",
    createFetch(jobs, { ...engine, isReady: no }, yes),
    { status: "not_ready", database: true, engine: false },
  ],
  [
    "the engine, which fails to say so,",
    createFetch(jobs, { ...engine, isReady: () => Promise.reject(new Error("down")) }, yes),
    { status: "not_ready", database: true, engine: false },
  ],
])("the worker is not ready when %s is not", async (_what, answer, body) => {
  const response = await ask(answer, "/health/ready");
  expect([response.status, await response.json()]).toEqual([503, body]);
});

test("a worker without an engine of its own has no engine's paths", async () => {
  expect((await ask(createFetch(jobs, { ...engine, fetch: null }, yes), "/v1/runs")).status).toBe(404);
});
