import { assemble } from "../assemble.ts";
import type { Engine, EngineOptions } from "../engine.ts";
import type { Fault } from "../faults.ts";

/** An engine that is broken in one thing, to prove that the tests notice. Nothing outside the tests imports this file. */
export function createSabotagedEngine(options: EngineOptions, fault: Fault): Engine {
  return assemble(options, new Set([fault]));
}
