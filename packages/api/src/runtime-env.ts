import { z } from "zod";
import { TrustedProxies } from "./addresses/trusted-proxies.ts";

/** The variables every process that runs verbs needs; each app extends this in its own `env.ts`. */
export const RuntimeEnv = z.object({
  /** PostgreSQL as the role `sportello_app`: no bypass of row-level security. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** Encrypts the options of connectors and the second factors; at least 32 characters. */
  APP_SECRET: z.string().min(32),
  /** Folder of the embedded file store. */
  FILES_DIR: z.string().min(1),
  /** Public addresses put into mails, with the default tenant's host. */
  WEB_ORIGIN: z.url(),
  ADMIN_ORIGIN: z.url(),
  TRUSTED_PROXIES: TrustedProxies,
  /** Where the engine of the jobs answers; unset only in the worker that hosts it. */
  INNGEST_BASE_URL: z.url().optional(),
  INNGEST_SIGNING_KEY: z
    .string()
    .regex(/^signkey-\w+-([0-9a-f]{2})+$/, { error: "must be signkey-<environment>-<hexadecimal digits>" }),
  INNGEST_EVENT_KEY: z.string().min(1),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
});
export type RuntimeEnv = z.infer<typeof RuntimeEnv>;
