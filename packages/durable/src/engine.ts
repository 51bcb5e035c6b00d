import { assemble } from "./assemble.ts";
import type { EngineOptions, Engine } from "./engine-options.ts";

/**
 * A single-node engine that runs Inngest SDK functions on PostgreSQL, speaking the server's side of the SDK's protocol.
 * Several engines on one database share the work.
 */
export function createEngine(options: EngineOptions): Engine {
  return assemble(options, new Set());
}
