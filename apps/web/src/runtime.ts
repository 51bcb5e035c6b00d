import { createRuntime, type Runtime } from "@sportello/api/runtime";
import { env } from "./env.ts";

declare global {
  var sportelloRuntime: Runtime | undefined;
}

/** The process's connections, made at the first request; kept on the global object because development reloads modules. */
export const runtime = (): Runtime => (globalThis.sportelloRuntime ??= createRuntime(env(), "web"));
