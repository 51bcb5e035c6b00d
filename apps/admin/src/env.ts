import { RuntimeEnv } from "@sportello/api/runtime-env";
import { z } from "zod";

let parsed: RuntimeEnv | undefined;

/** The process's variables, parsed once when the first request needs them, so that building needs none. Throws one message that lists what is wrong. */
export const env = (): RuntimeEnv => {
  if (parsed) return parsed;
  const result = RuntimeEnv.safeParse(process.env);
  if (!result.success) throw new Error(`The staff's app cannot start: ${z.prettifyError(result.error)}`);
  parsed = result.data;
  return parsed;
};

export const isDevelopment = (): boolean => env().NODE_ENV === "development";

/** Whether the staff reach this app by https, as its public address says. */
export const isHttps = (): boolean => env().ADMIN_ORIGIN.startsWith("https:");
