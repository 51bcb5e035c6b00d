import { isReady } from "@sportello/db/health";
import type { Runtime } from "./runtime.ts";

/** Whether the database answers and has every migration this code knows; false, never an error, when it does not. */
export const isDatabaseReady = async ({ database, log }: Pick<Runtime, "database" | "log">): Promise<boolean> => {
  try {
    return await isReady(database);
  } catch (error) {
    log.warn({ err: error }, "the database is not ready");
    return false;
  }
};
