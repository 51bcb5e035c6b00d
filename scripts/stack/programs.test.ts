import { existsSync } from "node:fs";
import { join } from "node:path";
import { RuntimeEnv } from "@sportello/api/runtime-env";
import { readEnv as readSandboxEnv } from "@sportello/sandbox/env";
import { describe, expect, test } from "vitest";
import { adminStart, programs, type Setup, webStart } from "./programs.ts";
import { root } from "./run-command.ts";
import { readWishes } from "./settings.ts";

const setup = (isDevelopment = false): Setup => ({
  wishes: readWishes({ DATA_DIR: "/data", TRUSTED_PROXIES: "10.0.0.1", LOG_LEVEL: "warn" }),
  secrets: {
    appSecret: "a".repeat(64),
    databasePassword: "password-of-the-role",
    signingKey: `signkey-prod-${"c".repeat(64)}`,
    eventKey: "e".repeat(64),
    sandboxClientSecret: "s".repeat(64),
  },
  ports: { web: 4000, admin: 4001, worker: 4002, sandbox: 4003, smtp: 4004, database: 4005 },
  database: {
    ownerUrl: "postgresql://sportello:the-owner@127.0.0.1:4005/sportello",
    appUrl: "postgresql://sportello_app:password-of-the-role@127.0.0.1:4005/sportello",
    place: "/data/postgres",
    port: 4005,
    stop: async () => undefined,
  },
  isDevelopment,
});
const { sandbox, worker, web, admin } = programs(setup());

describe("what each program is told", () => {
  test.each([
    ["web", web],
    ["admin", admin],
    ["worker", worker],
  ] as const)("%s understands all it is told, and the proxies and the level of the log arrive", (_, { env }) => {
    const read = RuntimeEnv.safeParse(env);
    expect([read.success, read.error?.message]).toEqual([true, undefined]);
    expect(env).toMatchObject({
      DATABASE_URL: setup().database.appUrl,
      FILES_DIR: "/data/files",
      TRUSTED_PROXIES: "10.0.0.1",
      LOG_LEVEL: "warn",
      NODE_ENV: "production",
    });
  });

  test("the sandbox understands what it is told, its staff included", () => {
    const read = readSandboxEnv(sandbox.env);
    expect(read).toMatchObject({
      SANDBOX_PORT: 4003,
      SANDBOX_SMTP_PORT: 4004,
      SANDBOX_DIR: "/data/sandbox",
      WEB_PORT: 4000,
    });
    expect(read.SANDBOX_STAFF.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["operator", "manager", "reader", "administrator"]),
    );
    expect(new Set(read.SANDBOX_STAFF.map(({ secret }) => secret)).size).toBe(read.SANDBOX_STAFF.length);
  });

  test.each([
    ["web", web],
    ["admin", admin],
    ["sandbox", sandbox],
  ] as const)(
    "%s never gets the key of the owner of the tables: row-level security would not hold for it",
    (_, { env }) => {
      expect(JSON.stringify(env)).not.toContain("the-owner");
    },
  );

  test("the world outside gets none of the product's secrets but the one they share", () => {
    const { appSecret, databasePassword, signingKey, eventKey } = setup().secrets;
    for (const secret of [appSecret, databasePassword, signingKey, eventKey])
      expect(JSON.stringify(sandbox.env)).not.toContain(secret);
    for (const { env } of [web, admin, worker])
      expect(JSON.stringify(env)).not.toContain(setup().secrets.sandboxClientSecret);
  });

  test("sites send their events to this machine's engine, with its keys", () => {
    for (const { env } of [web, admin])
      expect(env).toMatchObject({ INNGEST_BASE_URL: "http://127.0.0.1:4002", INNGEST_EVENT_KEY: "e".repeat(64) });
    expect(worker.env).toMatchObject({ WORKER_PORT: "4002", ENGINE_DATABASE_URL: setup().database.ownerUrl });
  });
});

describe("how each program runs", () => {
  test("as files that are there, each site from its own folder on its own port", () => {
    for (const { args } of [sandbox, worker]) expect(existsSync(args.at(-1) ?? "")).toBe(true);
    expect(existsSync(join(root, web.folder)) && existsSync(join(root, admin.folder))).toBe(true);
    expect(existsSync(join(root, web.folder, "server.mjs"))).toBe(true);
    expect(web.args.slice(-3)).toEqual(["server.mjs", "--port", "4000"]);
    expect(admin.args.slice(-3)).toEqual(["start", "--port", "4001"]);
    expect([webStart(80).at(-1), adminStart(80).at(-1)]).toEqual(["80", "80"]);
  });

  test("reloading while one develops, and only then", () => {
    const developing = programs(setup(true));
    expect([
      developing.web.args.includes("dev"),
      developing.worker.args.includes("--watch"),
      developing.web.env["NODE_ENV"],
    ]).toEqual([true, true, "development"]);
    expect([web.args.includes("dev"), worker.args.includes("--watch")]).toEqual([false, false]);
  });
});
