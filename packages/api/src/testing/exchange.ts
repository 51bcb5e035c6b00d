import { createCitizenContext } from "../context.ts";
import { exportService } from "../services/exchange/export.ts";
import type { TestRuntime } from "./runtime.ts";
import type { Town } from "./town.ts";

/** Whoever asks a municipality for a service of its own to take over, and what they are given. */
export const strangerTo = async (runtime: TestRuntime, { host }: Town) =>
  createCitizenContext(runtime, { host, sessionId: null, ip: "192.0.2.1" });
export const exportOf = async (runtime: TestRuntime, town: Town) =>
  exportService(await strangerTo(runtime, town), { slug: town.ztl.slug });
