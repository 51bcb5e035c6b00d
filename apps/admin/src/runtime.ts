import { createRuntime, type Runtime } from "@sportello/api/runtime";
import { env } from "./env.ts";

const slot = Symbol.for("sportello.admin.runtime");
type Process = typeof globalThis & { [slot]?: Runtime };

/** Database, connectors and log of this process; kept on the process, since a reload of modules must not open another pool. */
export const runtime = (): Runtime => {
  const here: Process = globalThis;
  return (here[slot] ??= createRuntime(env(), "admin"));
};
