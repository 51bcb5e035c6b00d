import { RuntimeEnv } from "@sportello/api/runtime-env";
import { z } from "zod";

const WorkerEnv = RuntimeEnv.extend({
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).default(3002),
  WORKER_HOST: z.string().min(1).default("127.0.0.1"),
  /** Where an Inngest server reaches this process; the worker's own address unless it stands behind something. */
  WORKER_ORIGIN: z.url().optional(),
  /** How long the embedded engine may be silent before what it was doing is taken over; 15 when it is not set. */
  ENGINE_LEASE_SECONDS: z.coerce.number().int().min(2).max(600).optional(),
  /** Where the embedded engine keeps its schema; needed when no Inngest server is named by INNGEST_BASE_URL. */
  ENGINE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
}).refine((env) => env.INNGEST_BASE_URL !== undefined || env.ENGINE_DATABASE_URL !== undefined, {
  error: "set INNGEST_BASE_URL to use an Inngest server, or ENGINE_DATABASE_URL to host the engine here",
  path: ["ENGINE_DATABASE_URL"],
});
export type WorkerEnv = z.infer<typeof WorkerEnv>;

/** The variables of this process, read once. Throws one message that names every missing or wrong one. */
export const readEnv = (variables: Readonly<Record<string, string | undefined>> = process.env): WorkerEnv => {
  const read = WorkerEnv.safeParse(variables);
  if (!read.success) throw new Error(`The worker cannot start:\n${z.prettifyError(read.error)}`);
  return read.data;
};
