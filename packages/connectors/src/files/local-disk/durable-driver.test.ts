import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorRefused } from "../../failures.ts";
import { failureOf } from "../../http/answering.testing.ts";
import { DurableDriver } from "./durable-driver.ts";

let root = "";
let driver: DurableDriver;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sportello-disk-"));
  driver = new DurableDriver(root);
});
afterAll(() => rm(root, { recursive: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = async (key: string) => new TextDecoder().decode(await driver.getBytes(key));
const left = async (folder: string) => (await readdir(join(root, folder))).toSorted();
const pieces = async function* (...parts: string[]) {
  for (const part of parts) yield bytes(part);
};

describe("what is written on the disk of this machine", () => {
  test("is there under its key, in folders that were not there before", async () => {
    await driver.put("a/b/c/one", "ciao");
    expect([await text("a/b/c/one"), await left("a/b/c")]).toEqual(["ciao", ["one"]]);
  });

  test("is the file alone, not the memory it was read into", async () => {
    await driver.put("alone/one", bytes("ciao"));
    const read = await driver.getBytes("alone/one");
    expect([read.byteLength, read.buffer.byteLength]).toEqual([4, 4]);
  });

  test.each([
    ["nothing", ""],
    ["one byte", "x"],
    ["a megabyte", "x".repeat(1_000_000)],
  ])("may be %s", async (name, content) => {
    const key = `sizes/${name.replaceAll(" ", "-")}`;
    await driver.put(key, content);
    expect((await stat(join(root, key))).size).toBe(content.length);
    await driver.put(key, content);
    expect(await text(key)).toBe(content);
  });

  test("twice with the same content is written once; with another the first stays, and nothing is left lying about", async () => {
    await driver.put("once/one", "prima");
    const failure = await failureOf(driver.put("once/one", "dopo"));
    expect(isConnectorRefused(failure) && failure.code).toBe("content_immutable");
    expect([await text("once/one"), await left("once")]).toEqual(["prima", ["one"]]);
  });

  test("by thirty at once with contents of their own is one of them, whole", async () => {
    const contents = Array.from({ length: 30 }, (_, index) => String(index).repeat(5_000));
    const results = await Promise.allSettled(contents.map((content) => driver.put("race/one", content)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(contents).toContain(await text("race/one"));
    expect(await left("race")).toEqual(["one"]);
  });
});

describe("what comes in pieces", () => {
  test("is put together in order, and its size told", async () => {
    expect(await driver.write("pieces/one", pieces("uno ", "", "due ", "tre"))).toBe(11);
    expect(await text("pieces/one")).toBe("uno due tre");
  });

  test("of no piece at all is an empty file", async () => {
    expect(await driver.write("pieces/none", pieces())).toBe(0);
    expect(await text("pieces/none")).toBe("");
  });

  test("in many large pieces is whole", async () => {
    const part = "0123456789".repeat(20_000);
    expect(await driver.write("pieces/many", pieces(part, part, part, part))).toBe(800_000);
    expect((await text("pieces/many")) === part.repeat(4)).toBe(true);
  });

  test("from a source that breaks leaves nothing, and the key is free", async () => {
    const broken = async function* () {
      yield bytes("metà");
      throw new Error("the source broke");
    };
    await expect(driver.write("broken/one", broken())).rejects.toThrow("the source broke");
    expect(await left("broken")).toEqual([]);
    await driver.write("broken/one", pieces("intero"));
    expect(await text("broken/one")).toBe("intero");
  });

  test("under a key that is taken is refused, even with the same content: nobody can compare what has gone by", async () => {
    await driver.put("taken/one", "ciao");
    const failure = await failureOf(driver.write("taken/one", pieces("ciao")));
    expect(isConnectorRefused(failure) && failure.code).toBe("content_immutable");
    expect(await left("taken")).toEqual(["one"]);
  });

  test("is read in pieces again; a file that is not there is told before the first", async () => {
    await driver.put("read/one", "x".repeat(300_000));
    let size = 0;
    for await (const part of await driver.open("read/one")) size += part.byteLength;
    expect(size).toBe(300_000);
    await expect(driver.open("read/none")).rejects.toMatchObject({ code: "ENOENT" });
  });
});
