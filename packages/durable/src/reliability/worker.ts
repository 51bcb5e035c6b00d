/**
 * One engine in a process of its own, with its functions, to be killed. It is told everything by its environment and serves its HTTP surface on
 * WORKER_PORT, so that the functions' steps reach the sink and nothing else.
 */
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { assemble } from "../assemble.ts";
import { serveEngine } from "../http-server.ts";

const need = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
};
const sink = need("WORKER_SINK");
const shift = Number(process.env["WORKER_CLOCK_SHIFT"] ?? 0);
const realNow = Date.now.bind(Date);
// A clock that is wrong by minutes must change nothing: what is due is decided by the database.
if (shift !== 0) Date.now = () => realNow() + shift;

// The pipe from whoever started this process closes when that one dies: nobody is left to be killed by.
process.stdin.on("end", () => process.exit(0)).resume();

const quiet = (): void => undefined;
const appUrl = "http://127.0.0.1:3999/api/inngest";
const effect = async (name: string): Promise<void> => {
  const response = await fetch(sink, { method: "POST", body: name });
  if (!response.ok) throw new Error(`the sink answered ${response.status}`);
};
const client = new Inngest({
  id: "town",
  isDev: true,
  baseUrl: "http://engine.local",
  fetch: async (input: string | URL | Request, init?: RequestInit) => await engine.fetch(new Request(input, init)),
  logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
});
const functions = [
  client.createFunction({ id: "deliver", triggers: [{ event: "deliver" }], retries: 20 }, async ({ event, step }) => {
    await step.run("first", () => effect(`${event.data["n"]} first`));
    await step.run("second", () => effect(`${event.data["n"]} second`));
  }),
  client.createFunction({ id: "remind", triggers: [{ event: "remind" }], retries: 20 }, async ({ event, step }) => {
    await step.sleepUntil("due", new Date(String(event.data["at"])));
    await step.run("send", () => effect(`${event.data["n"]} reminded`));
  }),
  ...Array.from({ length: 50 }, (_, n) =>
    client.createFunction(
      { id: `nightly-${n}`, triggers: [{ cron: `TZ=Europe/Rome 30 2 * * *` }], retries: 20 },
      async ({ step }) => {
        await step.run("tick", () => effect(`tick ${n}`));
      },
    ),
  ),
];
const engine = assemble(
  {
    databaseUrl: need("WORKER_DATABASE_URL"),
    schema: need("WORKER_SCHEMA"),
    origins: [appUrl],
    concurrency: Number(need("WORKER_CONCURRENCY")),
    retryDelays: [50],
    inProcess: {
      url: appUrl,
      handler: serve({
        client,
        functions,
        serveOrigin: "http://127.0.0.1:3999",
        servePath: "/api/inngest",
      }),
    },
  },
  new Set(),
  Number(need("WORKER_LEASE_MS")),
);
await engine.start();
await engine.register(appUrl);
await serveEngine(engine, { port: Number(need("WORKER_PORT")), host: "127.0.0.1" });
