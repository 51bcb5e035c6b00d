import { RuntimeEnv } from "@sportello/api/runtime-env";
import { z } from "zod";

let parsed: RuntimeEnv | undefined;

/** The environment, parsed once at the first request for it; the build needs none. Throws one message that names every fault. */
export const env = (): RuntimeEnv => {
  if (parsed) return parsed;
  const result = RuntimeEnv.safeParse(process.env);
  if (!result.success)
    throw new Error(`The citizens' site cannot start, its environment is wrong:\n${z.prettifyError(result.error)}`);
  // next-auth builds its addresses from the request's host only when told so; unknown hosts are refused before it is asked.
  process.env.AUTH_TRUST_HOST = "true";
  return (parsed = result.data);
};
