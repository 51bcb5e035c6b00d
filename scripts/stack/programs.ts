import { join } from "node:path";
import { demoPassword, demoStaff, demoTotpSecret } from "../../prisma/seed/demo-staff.ts";
import type { Program } from "./children.ts";
import type { OpenedDatabase } from "./open-database.ts";
import { root } from "./run-command.ts";
import type { Secrets, Wishes } from "./settings.ts";

export type Ports = Readonly<Record<"web" | "admin" | "worker" | "sandbox" | "smtp" | "database", number>>;

export type Setup = {
  readonly wishes: Wishes;
  readonly secrets: Secrets;
  readonly ports: Ports;
  readonly database: OpenedDatabase;
  readonly isDevelopment: boolean;
};

/** The four processes of the product, with everything they must know; each parses it once in its own env.ts. */
export const programs = (setup: Setup): Record<"sandbox" | "worker" | "web" | "admin", Program> => ({
  sandbox: {
    name: "sandbox",
    folder: ".",
    args: typescript(setup, "packages/sandbox/src/main.ts"),
    env: sandboxEnv(setup),
  },
  worker: {
    name: "worker",
    folder: ".",
    args: typescript(setup, "apps/worker/src/main.ts"),
    env: {
      ...runtimeEnv(setup),
      WORKER_PORT: String(setup.ports.worker),
      ENGINE_DATABASE_URL: setup.database.ownerUrl,
    },
  },
  web: {
    name: "web",
    folder: "apps/web",
    args: setup.isDevelopment ? nextDev(setup.ports.web) : webStart(setup.ports.web),
    env: { ...runtimeEnv(setup), INNGEST_BASE_URL: worker(setup) },
  },
  admin: {
    name: "admin",
    folder: "apps/admin",
    args: setup.isDevelopment ? nextDev(setup.ports.admin) : adminStart(setup.ports.admin),
    env: { ...runtimeEnv(setup), INNGEST_BASE_URL: worker(setup) },
  },
});

export const filesDir = (wishes: Wishes): string => join(wishes.DATA_DIR, "files");

export const sandboxDir = (wishes: Wishes): string => join(wishes.DATA_DIR, "sandbox");

/** Where the connectors of the demonstration find the outside world, and with which credentials. */
export const sandboxAddress = (ports: Pick<Ports, "sandbox" | "smtp">, secrets: Secrets) => ({
  url: `http://localhost:${ports.sandbox}`,
  smtpPort: ports.smtp,
  clientSecret: secrets.sandboxClientSecret,
});

const worker = ({ ports }: Setup) => `http://127.0.0.1:${ports.worker}`;

const nextProgram = join(root, "node_modules/next/dist/bin/next");

/** A small young generation: pages are short-lived, and a municipality's server holds four processes and a database. */
const siteFlags = ["--max-semi-space-size=8"] as const;

/** The citizens' site in production, seen from its folder: Next behind a server of its own. */
export const webStart = (port: number): string[] => [...siteFlags, "server.mjs", "--port", String(port)];

/** The staff's app in production, seen from its folder. */
export const adminStart = (port: number): string[] => [...siteFlags, nextProgram, "start", "--port", String(port)];

const nextDev = (port: number): string[] => [nextProgram, "dev", "--port", String(port)];

/** How the worker and the sandbox run: a young generation that is small, but holds a step of a long import. */
export const workerFlags = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=8"] as const;

const typescript = ({ isDevelopment }: Setup, file: string): string[] => [
  ...workerFlags,
  ...(isDevelopment ? ["--watch"] : []),
  join(root, file),
];

/** What `RuntimeEnv` of packages/api asks for. */
export const runtimeEnv = ({ wishes, secrets, ports, database, isDevelopment }: Setup): Record<string, string> => ({
  DATABASE_URL: database.appUrl,
  APP_SECRET: secrets.appSecret,
  FILES_DIR: filesDir(wishes),
  WEB_ORIGIN: `http://localhost:${ports.web}`,
  ADMIN_ORIGIN: `http://localhost:${ports.admin}`,
  INNGEST_SIGNING_KEY: secrets.signingKey,
  INNGEST_EVENT_KEY: secrets.eventKey,
  TRUSTED_PROXIES: wishes.TRUSTED_PROXIES,
  LOG_LEVEL: wishes.LOG_LEVEL,
  NODE_ENV: isDevelopment ? "development" : "production",
  NEXT_TELEMETRY_DISABLED: "1",
});

const sandboxEnv = ({ wishes, secrets, ports }: Setup): Record<string, string> => ({
  SANDBOX_PORT: String(ports.sandbox),
  SANDBOX_SMTP_PORT: String(ports.smtp),
  SANDBOX_DIR: sandboxDir(wishes),
  SANDBOX_CLIENT_SECRET: secrets.sandboxClientSecret,
  WEB_PORT: String(ports.web),
  ADMIN_PORT: String(ports.admin),
  SANDBOX_STAFF: JSON.stringify(
    demoStaff.map(({ email, givenName, familyName, role }) => ({
      email,
      name: `${givenName} ${familyName}`,
      role,
      password: demoPassword,
      secret: demoTotpSecret(secrets.appSecret, email),
    })),
  ),
});
