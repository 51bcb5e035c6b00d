import { env } from "./env.ts";

/** Runs once when the server starts: a wrong environment stops it here, not at the first citizen. */
export const register = (): void => {
  if (process.env.NEXT_RUNTIME === "nodejs") env();
};
