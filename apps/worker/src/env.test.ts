import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const complete = {
  DATABASE_URL: "postgres://sportello_app:x@localhost:54329/sportello",
  ENGINE_DATABASE_URL: "postgres://sportello:x@localhost:54329/sportello",
  APP_SECRET: "a secret that is at least thirty-two characters long",
  FILES_DIR: "/tmp/files",
  WEB_ORIGIN: "http://localhost:3000",
  ADMIN_ORIGIN: "http://localhost:3001",
  INNGEST_SIGNING_KEY: "signkey-test-00",
  INNGEST_EVENT_KEY: "key",
};

test("the worker knows its port without being told", () => {
  expect(readEnv(complete)).toMatchObject({ WORKER_PORT: 3002, WORKER_HOST: "127.0.0.1" });
});

test("one message names everything that is missing", () => {
  const { DATABASE_URL: _url, APP_SECRET: _secret, ...rest } = complete;
  expect(() => readEnv({ ...rest, WORKER_PORT: "many" })).toThrow(
    /DATABASE_URL[\s\S]*APP_SECRET[\s\S]*WORKER_PORT|APP_SECRET[\s\S]*DATABASE_URL|WORKER_PORT/,
  );
  expect(() => readEnv(rest)).toThrow(/APP_SECRET/);
  expect(() => readEnv(rest)).toThrow(/DATABASE_URL/);
});

test("without an Inngest server the engine's database must be named", () => {
  const { ENGINE_DATABASE_URL: _engine, ...rest } = complete;
  expect(() => readEnv(rest)).toThrow(/INNGEST_BASE_URL/);
  expect(readEnv({ ...rest, INNGEST_BASE_URL: "https://inngest.example" })).toHaveProperty("INNGEST_BASE_URL");
});

test("a short secret is refused, and not repeated in the message", () => {
  expect(() => readEnv({ ...complete, APP_SECRET: "short-secret" })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining("short-secret") }),
  );
});
