import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TrustedProxies } from "@sportello/api/addresses/trusted-proxies";
import { z } from "zod";
import { root } from "./run-command.ts";

const port = (standard: number) => z.coerce.number().int().min(1).max(65_535).default(standard);

/** What may be set from outside to run the whole product on this machine. */
const Wishes = z.object({
  WEB_PORT: port(3000),
  ADMIN_PORT: port(3001),
  WORKER_PORT: port(3002),
  SANDBOX_PORT: port(3003),
  SANDBOX_SMTP_PORT: port(3004),
  DATABASE_PORT: port(54_329),
  /** An own PostgreSQL instead of the embedded one: its owner's connection string. */
  DATABASE_OWNER_URL: z.url().optional(),
  /** Where database, files, logs and secrets live. */
  DATA_DIR: z.string().default(join(root, ".data")),
  /** The proxies in front of the sites whose `X-Forwarded-*` headers are believed. */
  TRUSTED_PROXIES: TrustedProxies,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});
export type Wishes = z.infer<typeof Wishes>;

/** Throws with the name of the variable that is wrong. */
export const readWishes = (given: Readonly<Record<string, string | undefined>> = process.env): Wishes => {
  const wishes = Wishes.safeParse(given);
  if (wishes.success) return { ...wishes.data, DATA_DIR: resolve(wishes.data.DATA_DIR) };
  throw new Error(`Wrong environment: ${z.prettifyError(wishes.error)}`);
};

const Secrets = z.object({
  appSecret: z.string().min(32),
  databasePassword: z.string(),
  signingKey: z.string(),
  eventKey: z.string(),
  sandboxClientSecret: z.string(),
});
export type Secrets = z.infer<typeof Secrets>;

/** The secrets of this installation, made at the first start and kept beside its data, readable by the owner only. */
export const readSecrets = (dataDir: string): Secrets => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secrets.json");
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  const random = () => randomBytes(32).toString("hex");
  const secrets: Secrets = {
    appSecret: random(),
    databasePassword: random(),
    signingKey: `signkey-prod-${random()}`,
    eventKey: random(),
    sandboxClientSecret: random(),
  };
  // Whole or not at all: a kill while it is written must not leave an installation that cannot read its own secrets.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
};
