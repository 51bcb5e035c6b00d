import type { Readable } from "node:stream";
import { type Context, createStaffContext } from "@sportello/api/context";
import type { ExportQuestion } from "@sportello/api/queue-exports/question";
import { createRuntime, type Runtime } from "@sportello/api/runtime";
import { RuntimeEnv } from "@sportello/api/runtime-env";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { hostOf, sessionOf } from "./desk-data.ts";

/** The staff's application on a database of the benchmarks, with connections of its own. */
export const deskRuntime = (url: string): Runtime =>
  createRuntime(
    RuntimeEnv.parse({
      DATABASE_URL: url,
      APP_SECRET: "a secret of the benchmarks, longer than 32 characters",
      FILES_DIR: "/nowhere",
      WEB_ORIGIN: "http://localhost:3000",
      ADMIN_ORIGIN: "http://localhost:3001",
      INNGEST_SIGNING_KEY: "signkey-test-0123456789abcdef",
      INNGEST_EVENT_KEY: "event-key",
      LOG_LEVEL: "silent",
      NODE_ENV: "production",
    }),
    "bench",
  );

/** Named at run time: its declarations bring those of a web framework along, which change what `process.env` is for all scripts. */
const ofApi = async <Module>(file: string): Promise<Module> => (await import(`@sportello/api/${file}`)) as Module;
export const exporting = () =>
  ofApi<{ streamExport: (ctx: Context, question: ExportQuestion) => Promise<{ stream: Readable }> }>(
    "queue-exports/stream-export",
  );

/** Asks a procedure as the pages do: request, session, procedure, answer as text. */
export const askDesk = async (runtime: Runtime, tenant: number, procedure: string, input: unknown): Promise<string> => {
  const { staffRouter } = await ofApi<{ staffRouter: AnyRouter }>("staff-root");
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(`http://desk/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    router: staffRouter,
    createContext: () =>
      createStaffContext(runtime, { host: hostOf(tenant), sessionId: sessionOf(tenant), ip: "192.0.2.1" }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${procedure}: ${text.slice(0, 300)}`);
  return text;
};
