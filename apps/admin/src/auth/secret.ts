import { createHmac } from "node:crypto";
import { env } from "../env.ts";

/** Key of the staff's cookies: derived, so that a token of the citizens' app, which knows the same secret, opens nothing here. */
export const cookieSecret = (): string =>
  createHmac("sha256", env().APP_SECRET).update("sportello/staff-session").digest("hex");
