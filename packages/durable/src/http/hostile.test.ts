import { NonRetriableError } from "inngest";
import { afterAll, expect, inject, test } from "vitest";
import { aTown } from "../testing/a-town.ts";
import { outputs } from "../testing/outputs.ts";
import { openTown, type Town } from "../testing/town.ts";

const halfAnEmoji = "\ud83d";

/** One town for all refusals: none of them may change it. */
let opened: Promise<Town> | undefined;
const shared = (): Promise<Town> =>
  (opened ??= openTown({
    url: inject("durableDatabaseUrl"),
    way: "in-process",
    functions: (client) => [client.createFunction({ id: "wait", triggers: [{ event: "a" }] }, () => "began")],
  }));
afterAll(async () => (await opened)?.close());

test("texts that PostgreSQL cannot hold as JSON pass through and disturb nobody's event", async () => {
  const town = await aTown({
    functions: (client) => [
      client.createFunction(
        { id: "wait", triggers: [{ event: "wait" }], cancelOn: [{ event: "withdrawn", match: "data.code" }] },
        async ({ event, step }) => {
          const note = await step.waitForEvent("note", { event: "note/written", timeout: "1d", match: "data.code" });
          return [event.data["code"], note?.data["text"] ?? null] as unknown[];
        },
      ),
    ],
  });
  const codes = ["a", "nul \0", halfAnEmoji, "\\u0000", "\\ud83d"];
  for (const code of codes) await town.send("wait", { code });
  await town.until(
    "all wait",
    async () => (await town.sql("select 1 from waits where kind = 'event'")).length === codes.length,
  );
  for (const code of codes) await town.send("note/written", { code, text: `${code} \0 ${halfAnEmoji} \\u0000` });
  const runs = await town.ended("wait", codes.length);
  expect(runs.map(({ output }) => output)).toEqual(codes.map((code) => [code, `${code} \0 ${halfAnEmoji} \\u0000`]));
});

test.each([
  ["GET", "/v1/runs/%E0%A4%A", ""],
  ["GET", "/v1/runs/%00", ""],
  ["GET", "/v1/events/a%00b/runs", ""],
  ["GET", "/v1/events?name=%00", ""],
  ["GET", "/v1/events?limit=none", ""],
  ["GET", "/v1/runs?event_name=a%00", ""],
  ["GET", "/v1/runs?status=Open&data.a%00=1", ""],
  ["POST", "/v1/signals", '{"signal":"a\\u0000"}'],
  ["POST", "/v1/signals", '{"signal":""}'],
  ["POST", "/v1/signals", "<xml/>"],
  ["POST", "/v1/cancellations", '{"function_id":"\\u0000","started_before":"2026-01-01T00:00:00Z"}'],
  ["POST", "/v1/cancellations", '{"function_id":"town-wait","started_before":"tomorrow"}'],
  ["POST", "/v1/cancellations", ""],
  ["POST", "/invoke/town-wait", "{"],
  ["POST", "/invoke/town-wait", '{"data":[1]}'],
  ["POST", "/v1/checkpoint/r/async", '{"run_id":"r","qi_id":"\\u0000","generation_id":1,"steps":[]}'],
  ["POST", "/v1/checkpoint/r/async", "[]"],
  ["POST", "/fn/register", '{"appName":"town"'],
  ["POST", "/fn/register", '{"appName":"\\u0000","url":"http://127.0.0.1","sdk":"x","functions":[]}'],
  ["POST", "/e/key", '{"name":"a\\u0000"}'],
  ["POST", "/e/key", '{"name":"a","id":"\\ud800"}'],
  ["POST", "/e/key", '{"name":"a","ts":-1}'],
  ["POST", "/e/key", '{"name":"a","data":[]}'],
  ["POST", "/e/key", '{"name":"a"'],
])("%s %s with %j is refused with a sentence and starts nothing", async (method, path, body) => {
  const town = await shared();
  const answer = await town.api(path, { method, ...(method === "POST" ? { body } : {}) });
  expect([answer.status, answer.body["status"]]).toEqual([400, 400]);
  expect(answer.body["error"]).toMatch(/\w{3} \w/);
  expect(await town.sql("select 1 from runs union all select 1 from events")).toEqual([]);
});

test.each([
  ["GET", "/v1/checkpoint/x", 501, "durable endpoints"],
  ["POST", "/v1/http/x", 501, "durable endpoints"],
  ["POST", "/v1/realtime/token", 501, "realtime"],
  ["POST", "/v0/connect/start", 501, "serve the functions over HTTP"],
  ["POST", "/v1/runs/x/metadata", 501, "metadata"],
  ["GET", "/v1/traces", 501, "traces"],
  ["PATCH", "/v1/runs", 404, "PATCH /v1/runs"],
  ["GET", "/e/key", 404, "GET /e/key"],
  ["GET", "/admin", 404, "/admin"],
  ["DELETE", "/v1/runs/none", 404, "no such open run"],
  ["POST", "/v1/runs/none/cancel", 404, "no such open run"],
  ["POST", "/v1/runs/none/replay", 404, "no such run"],
  ["POST", "/v1/runs/none/retry", 409, "can be replayed"],
  ["POST", "/v1/signals", 404, 'the signal "none"'],
  ["POST", "/invoke/none", 404, 'no function "none"'],
  ["GET", "/v0/runs/none/actions", 404, "no such open run"],
  ["GET", "/v0/runs/none/batch", 404, "no such open run"],
])("%s %s, which is not there or not supported, is %i and says %j", async (method, path, status, sentence) => {
  const town = await shared();
  const body = path === "/v1/signals" ? { body: '{"signal":"none"}' } : {};
  const answer = await town.api(path, { method, ...body });
  expect(answer).toEqual({ status, body: { status, error: expect.stringContaining(sentence) } });
});

test("an event that cannot be written fails its own sender and not those who sent in the same moment", async () => {
  const town = await aTown({
    functions: (client) => [
      client.createFunction({ id: "ok", triggers: [{ event: "ok" }] }, ({ event }) => event.data["n"] as number),
    ],
  });
  await town.sql("alter table events add constraint no_poison check (name <> 'poison')");
  const post = (name: string, n: number) =>
    town.api("/e/key", { method: "POST", body: JSON.stringify({ name, data: { n } }) });
  const answers = await Promise.all([post("ok", 1), post("poison", 2), post("ok", 3)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 500, 200]);
  expect(outputs(await town.ended("ok", 2))).toEqual([1, 3]);
});

test("an error whose words no column can hold is shown without them, and the run goes on as with any other", async () => {
  let tries = 0;
  const town = await aTown({
    functions: (client) => [
      client.createFunction(
        { id: "binary", triggers: [{ event: "binary" }], retries: 1 },
        async ({ step }) =>
          await step.run(`archive \0${halfAnEmoji}`, () => {
            tries += 1;
            if (tries === 1) throw new Error(`the vendor said PK\0\u0003 ${halfAnEmoji}`);
            throw new NonRetriableError(`still \0 ${halfAnEmoji}`);
          }),
      ),
    ],
    engine: { retryDelays: [60_000] },
  });
  await town.send("binary");
  const [run] = await town.until("it waits for its next try", async () => {
    const runs = await town.runs("binary");
    return (await town.detail(runs[0]?.run_id ?? "").catch(() => undefined))?.jobs[0]?.status === "later"
      ? runs
      : undefined;
  });
  expect((await town.detail(run?.run_id ?? "")).jobs[0]?.last_error).toBe("Error: the vendor said PK\u0003 \ufffd");
  await town.pass(120_000);
  expect((await town.ended("binary"))[0]).toMatchObject({
    status: "Failed",
    output: { message: `still \0 ${halfAnEmoji}` },
  });
});

test("a wait for an event or a signal that no column can hold fails its step with the reason", async () => {
  const town = await aTown({
    functions: (client) => [
      client.createFunction({ id: "wrong", triggers: [{ event: "wrong" }], retries: 0 }, async ({ event, step }) => {
        if (event.data["n"] === 1) await step.waitForEvent("one", { event: "a\0", timeout: "1d" });
        else if (event.data["n"] === 2)
          await step.waitForEvent("two", { event: "a", timeout: "1d", if: "event.data.x == '\0'" });
        else await step.waitForSignal("three", { signal: halfAnEmoji, timeout: "1d", onConflict: "fail" });
      }),
    ],
  });
  for (const n of [1, 2, 3]) await town.send("wrong", { n });
  for (const run of await town.ended("wrong", 3))
    expect(run).toMatchObject({
      status: "Failed",
      output: { message: expect.stringContaining("holds what is no text") },
    });
});
