import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSecrets, readWishes } from "./settings.ts";

const folder = () => mkdtempSync(join(tmpdir(), "sportello-settings-"));

describe("what may be set from outside", () => {
  test("with nothing set the product has its usual ports and keeps its data in the checkout", () => {
    const wishes = readWishes({});
    expect(wishes).toMatchObject({
      WEB_PORT: 3000,
      ADMIN_PORT: 3001,
      WORKER_PORT: 3002,
      SANDBOX_PORT: 3003,
      SANDBOX_SMTP_PORT: 3004,
      DATABASE_PORT: 54_329,
    });
    expect(wishes.DATA_DIR.endsWith("/.data")).toBe(true);
    expect(wishes.DATABASE_OWNER_URL).toBeUndefined();
  });

  test("a port is a number from the environment, and a folder becomes a whole path", () => {
    const wishes = readWishes({ WEB_PORT: "8080", DATA_DIR: "data of the town" });
    expect(wishes.WEB_PORT).toBe(8080);
    expect(isAbsolute(wishes.DATA_DIR) && wishes.DATA_DIR.endsWith("/data of the town")).toBe(true);
  });

  test.each([
    ["WEB_PORT", "eighty"],
    ["ADMIN_PORT", "0"],
    ["WORKER_PORT", "65536"],
    ["SANDBOX_PORT", "30.5"],
    ["DATABASE_OWNER_URL", "the big one"],
    ["LOG_LEVEL", "chatty"],
  ])("a wrong %s is named, before anything starts", (name, value) => {
    expect(() => readWishes({ [name]: value })).toThrow(new RegExp(`Wrong environment:[^]*${name}`));
  });

  test("what else is set in the shell is nobody's business", () => {
    expect(readWishes({ PATH: "/bin", HOME: "/root" })).toEqual(readWishes({}));
  });
});

describe("the secrets of an installation", () => {
  test("are made once, each different, and are the same at the next start", () => {
    const dir = folder();
    const first = readSecrets(dir);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
    expect(readSecrets(dir)).toEqual(first);
    expect(readSecrets(folder()).appSecret).not.toBe(first.appSecret);
  });

  test("can be read by their owner only", () => {
    const dir = folder();
    readSecrets(dir);
    expect(statSync(join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("a kill while they were first written leaves nothing half-written in their place", () => {
    const dir = folder();
    writeFileSync(join(dir, "secrets.json.new"), '{ "appSecret": "cut sho');
    const secrets = readSecrets(dir);
    expect(JSON.parse(readFileSync(join(dir, "secrets.json"), "utf8"))).toEqual(secrets);
  });

  test("a file that somebody damaged is an error that says so, never a new set of keys over the old data", () => {
    const dir = folder();
    writeFileSync(join(dir, "secrets.json"), '{ "appSecret": "short" }');
    expect(() => readSecrets(dir)).toThrow();
    expect(readFileSync(join(dir, "secrets.json"), "utf8")).toContain("short");
  });
});
