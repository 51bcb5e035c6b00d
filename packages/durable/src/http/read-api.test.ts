import type { Inngest } from "inngest";
import { expect, test } from "vitest";
import { aTown } from "../testing/a-town.ts";

const functions = (client: Inngest) => [
  client.createFunction(
    {
      id: "register",
      name: "Register a document",
      triggers: [{ event: "document/ready" }],
      retries: 0,
    },
    async ({ event, step }) => {
      await step.run("check", () => "ok");
      if (event.data["bad"] === true) throw new Error("refused");
      if (event.data["slow"] === true) await step.waitForEvent("approval", { event: "approved", timeout: "9d" });
      return { number: 1 };
    },
  ),
];

test("an operator sees runs by function, status and event, newest first and page by page", async () => {
  const town = await aTown({ functions });
  for (const data of [{}, { bad: true }, { slow: true }, {}]) await town.send("document/ready", data);
  await town.ended("register", 3);
  const list = async (query: string) =>
    (await town.api(`/v1/runs${query}`)).body as {
      data: { run_id: string; status: string }[];
      next: string | null;
    };
  const all = await list("");
  expect(all.data.map(({ status }) => status)).toEqual(["Completed", "Running", "Failed", "Completed"]);
  expect((await list("?status=Failed")).data).toHaveLength(1);
  expect((await list("?status=Open")).data.map(({ status }) => status)).toEqual(["Running"]);
  expect((await list("?function_id=town-register&event_name=document/ready")).data).toHaveLength(4);
  expect((await list("?function_id=town-other")).data).toEqual([]);
  const first = await list("?limit=3");
  expect(first.next).toBe(first.data[2]?.run_id);
  expect((await list(`?limit=3&before=${first.next}`)).data.map(({ run_id }) => run_id)).toEqual([all.data[3]?.run_id]);
  expect((await town.api("/v1/runs?status=Nonsense")).status).toBe(400);
  expect((await town.api("/v1/runs?limit=9999")).status).toBe(400);
});

test("an operator sees what one customer's open runs wait for, and nobody else's", async () => {
  const town = await aTown({ functions });
  await town.send("document/ready", { slow: true, owner: "anna" });
  await town.send("document/ready", { slow: true, owner: "bruno", note: { owner: "anna" } });
  await town.send("document/ready", { owner: "anna" });
  await town.until("two wait", async () => (await town.sql("select 1 from waits")).length === 2);
  await town.ended("register");
  const found = (await town.api("/v1/runs?status=Open&data.owner=anna")).body as { data: object[] };
  expect(found.data).toMatchObject([
    { status: "Running", events: [{ data: { owner: "anna" } }], attempt: 1, last_error: null },
  ]);
  expect(Object.values(found.data[0] ?? {})).toContainEqual(expect.stringMatching(/^20\d\d-/));
  expect((await town.api("/v1/runs?status=Open&data.owner=nobody")).body).toEqual({ data: [], next: null });
  const refused = await town.api("/v1/runs?data.owner=anna");
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining("open runs only")]);
});

test("a run shows its events, its steps in order, what it waits for, and its error", async () => {
  const town = await aTown({ functions });
  await town.send("document/ready", { slow: true });
  const [open] = await town.until("it waits", async () =>
    (await town.sql("select 1 from waits")).length === 1 ? await town.runs("register") : undefined,
  );
  const detail = await town.detail(open?.run_id ?? "");
  expect(detail).toMatchObject({
    status: "Running",
    function_id: "town-register",
    events: [{ name: "document/ready", data: { slow: true } }],
    steps: [
      { name: "check", op: "StepRun", status: "Completed", result: { data: "ok" } },
      { name: "approval", op: "WaitForEvent", status: "Waiting", result: null },
    ],
    jobs: [{ kind: "settle", status: "later", attempt: 1, last_error: null }],
  });
  await town.send("document/ready", { bad: true });
  const [failed] = await town.ended("register");
  expect(failed).toMatchObject({ status: "Failed", output: { name: "Error", message: "refused" } });
  expect((await town.api("/v1/runs/nobody")).status).toBe(404);
});

test("events are found by name, by their own id and by the engine's, with the runs they started", async () => {
  const town = await aTown({ functions });
  const internal = await town.send("document/ready", { n: 1 }, { id: "row-7" });
  await town.send("nobody/listens", { n: 2 });
  await town.ended("register");
  const get = async (path: string) => (await town.api(path)).body as { data: unknown };
  expect(await get("/v1/events?name=document/ready")).toMatchObject({
    data: [{ id: "row-7", internal_id: internal, name: "document/ready", data: { n: 1 } }],
    next: null,
  });
  expect((await get("/v1/events")).data).toHaveLength(2);
  expect(await get("/v1/events/row-7")).toMatchObject({ data: { internal_id: internal } });
  expect(await get(`/v1/events/${internal}/runs`)).toMatchObject({
    data: [{ status: "Completed", event_id: internal }],
  });
  expect((await town.api("/v1/events/none")).status).toBe(404);
  expect((await town.api("/v1/events/none/runs")).status).toBe(404);
});

test("functions and the depth of the queue are shown", async () => {
  const town = await aTown({ functions });
  await town.send("document/ready", { slow: true });
  await town.until("it waits", async () => (await town.sql("select 1 from waits")).length === 1);
  expect((await town.api("/v1/functions")).body).toMatchObject({
    data: [
      {
        id: "town-register",
        name: "Register a document",
        app_id: "town",
        url: `${town.appUrl}/api/inngest`,
      },
    ],
  });
  expect((await town.api("/v1/queue")).body).toMatchObject({
    data: [{ status: "later", kind: "settle", jobs: 1, oldest_seconds: 0 }],
  });
  expect((await town.api("/health")).body).toEqual({ status: "ok" });
});

test("a function is started by hand, whatever its triggers", async () => {
  const town = await aTown({ functions });
  expect((await town.api("/invoke/town-register", { method: "POST", body: '{"data":{"n":3}}' })).status).toBe(202);
  expect((await town.ended("register"))[0]).toMatchObject({
    status: "Completed",
    event_name: "inngest/function.invoked",
  });
  expect((await town.api("/invoke/town-none", { method: "POST" })).status).toBe(404);
});

test.each([
  ["POST", "/v1/checkpoint", "durable endpoints are not supported"],
  ["POST", "/v1/realtime/publish", "realtime is not supported"],
  ["POST", "/v0/connect/start", "connect() is not supported"],
  ["POST", "/v1/runs/x/metadata", "metadata and extended traces are not supported"],
])("%s %s is refused with a sentence", async (method, path, sentence) => {
  const town = await aTown({ functions: () => [] });
  expect(await town.api(path, { method })).toEqual({
    status: 501,
    body: { status: 501, error: expect.stringContaining(sentence) },
  });
  expect((await town.api("/nowhere")).status).toBe(404);
});

test("a refused registration tells the app why, and nothing of it is kept", async () => {
  const town = await aTown({ functions });
  const fn = {
    id: "town-bad",
    triggers: [{ cron: "never" }],
    steps: {
      step: {
        id: "step",
        name: "step",
        runtime: { type: "http", url: `${town.appUrl}/api/inngest` },
      },
    },
  };
  const body = {
    appName: "town",
    url: `${town.appUrl}/api/inngest`,
    sdk: "js:v4",
    framework: "x",
    functions: [fn],
  };
  const answer = await town.api("/fn/register", { method: "POST", body: JSON.stringify(body) });
  expect(answer.body).toMatchObject({
    ok: false,
    status: 400,
    error: expect.stringContaining('the cron "never" cannot be used'),
  });
  expect((await town.api("/v1/functions")).body["data"]).toHaveLength(1);
  const other = await town.api("/fn/register", {
    method: "POST",
    headers: { "x-inngest-expected-server-kind": "cloud" },
    body: JSON.stringify(body),
  });
  expect(other.body["error"]).toContain('of the kind "dev"');
});

test("an app registers itself out of band, as the SDK does when it is asked to", async () => {
  const town = await aTown({ functions, way: "http" });
  await town.sql("delete from functions");
  await town.sql("delete from apps");
  const response = await fetch(`${town.appUrl}/api/inngest`, { method: "PUT" });
  expect(await response.json()).toMatchObject({
    message: "Successfully registered",
    modified: true,
  });
  await town.send("document/ready");
  await town.ended("register");
});
