import { Inngest } from "inngest";
import { serve } from "inngest/edge";

export const APP_URL = "http://127.0.0.1:3002/api/inngest";

const quiet = (): void => undefined;

/** Functions of no-op steps, with the SDK's own handler for them. `firstStep` resolves when a step of "told" next begins. */
export function benchApp(engine: (request: Request) => Promise<Response>) {
  let began: () => void = quiet;
  const client = new Inngest({
    id: "bench",
    isDev: true,
    baseUrl: "http://engine.local",
    fetch: async (input: string | URL | Request, init?: RequestInit) => await engine(new Request(input, init)),
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
  });
  const one = client.createFunction({ id: "one", triggers: [{ event: "one" }] }, async ({ step }) => {
    await step.run("nothing", () => null);
  });
  const ten = client.createFunction({ id: "ten", triggers: [{ event: "ten" }] }, async ({ step }) => {
    for (let n = 0; n < 10; n += 1) await step.run(`nothing-${n}`, () => null);
  });
  const told = client.createFunction({ id: "told", triggers: [{ event: "told" }] }, async ({ step }) => {
    await step.run("tell", () => began());
  });
  const handler = serve({
    client,
    functions: [one, ten, told],
    serveOrigin: "http://127.0.0.1:3002",
    servePath: "/api/inngest",
  });
  const firstStep = (): Promise<void> => new Promise((resolve) => (began = resolve));
  return { handler, firstStep };
}

/** Calls the SDK's handler with nothing behind it: each call runs one no-op step. @returns calls a second */
export async function callBare(
  handler: (request: Request) => Promise<Response>,
  count: number,
  concurrency: number,
): Promise<number> {
  const event = { id: "e", name: "one", data: {}, user: {}, ts: 1 };
  const ctx = {
    run_id: "01HF7YAT00041061050R000000",
    attempt: 0,
    max_attempts: 4,
    stack: { stack: [], current: 0 },
    disable_immediate_execution: false,
    use_api: false,
  };
  const body = JSON.stringify({
    event,
    events: [event],
    steps: {},
    version: -1,
    use_api: false,
    ctx,
  });
  const headers = { "content-type": "application/json", host: "127.0.0.1:3002" };
  let left = count;
  const caller = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const response = await handler(
        new Request(`${APP_URL}?fnId=bench-one&stepId=step`, { method: "POST", body, headers }),
      );
      const text = await response.text();
      if (response.status !== 206 || !text.includes('"op":"StepRun"'))
        throw new Error(`the handler answered ${response.status}: ${text}`);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, caller));
  return count / ((performance.now() - start) / 1000);
}
