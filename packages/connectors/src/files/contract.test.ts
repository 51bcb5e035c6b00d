import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../failures.ts";
import { createFakeFiles } from "./fake.ts";
import type { Files } from "./port.ts";
import { createFiles } from "./registry.ts";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const none = async function* (): AsyncGenerator<Uint8Array> {
  yield* [];
};
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.each<[string, () => Files]>([
  ["local-disk", () => createFiles("local-disk", { directory: join(directory, "store") })],
  ["fake", createFakeFiles],
])("the store of files: %s", (name, open) => {
  const files = () => (opened ??= open());
  let opened: Files | undefined;

  test.each([
    ["a small file", bytes("ciao")],
    ["an empty file", new Uint8Array()],
    ["a file of three megabytes", new Uint8Array(3_000_000).fill(7)],
  ])("gives back the very bytes of %s", async (title, content) => {
    const key = `bugliano/${title.replaceAll(" ", "-")}.pdf`;
    await files().put(key, content);
    expect(Buffer.compare(await files().get(key), content)).toBe(0);
    expect((await files().get(key)).byteLength).toBe(content.byteLength);
  });

  test("takes the same content twice and refuses another one under the same key", async () => {
    await files().put("once", bytes("a"));
    await files().put("once", bytes("a"));
    const failure = await failureOf(files().put("once", bytes("b")));
    expect(isConnectorRefused(failure) && failure.code).toBe("content_immutable");
    expect(await files().get("once")).toEqual(bytes("a"));
  });

  test("lets one of twenty simultaneous writers win, whole", async () => {
    const contents = Array.from({ length: 20 }, (_, index) => new Uint8Array(10_000).fill(index));
    const results = await Promise.allSettled(contents.map((content) => files().put("race", content)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(new Set(await files().get("race")).size).toBe(1);
  });

  test("says that a file is missing, also after it was removed", async () => {
    await files().put("gone", bytes("x"));
    await files().remove("gone");
    await files().remove("gone");
    for (const key of ["gone", "never"]) {
      const failure = await failureOf(files().get(key));
      expect(isConnectorRefused(failure) && failure.code).toBe("file_missing");
    }
  });

  test.each([
    "../secret",
    "a/../../secret",
    "/etc/passwd",
    "a//b",
    "",
    ".hidden",
    "a/.hidden",
    "a\\b",
    "a b",
    "a\u0000b",
    "C:/x",
    "..",
    "%2e%2e/x",
    "a/…",
    "x".repeat(201),
  ])("does not understand the key %j", async (key) => {
    for (const attempt of [
      files().put(key, bytes("x")),
      files().get(key),
      files().read(key),
      files().write(key, none()),
      files().remove(key),
    ]) {
      const failure = await failureOf(attempt);
      expect(isConnectorRefused(failure) && failure.code).toBe("invalid_key");
    }
  });

  test("takes and gives what comes in pieces, whole", async () => {
    const pieces = async function* () {
      for (let n = 0; n < 50; n += 1) yield new Uint8Array(40_000).fill(n);
    };
    expect(await files().write("large", pieces())).toEqual({ size: 2_000_000 });
    const read = new Uint8Array(await new Response(await files().read("large")).arrayBuffer());
    expect(Buffer.compare(read, await files().get("large"))).toBe(0);
    expect([read.byteLength, read[0], read.at(-1)]).toEqual([2_000_000, 0, 49]);
    const failure = await failureOf(files().write("large", pieces()));
    expect(isConnectorRefused(failure) && failure.code).toBe("content_immutable");
  });

  test("keeps nothing of a source that breaks, and says before the first piece that a file is missing", async () => {
    const broken = async function* () {
      yield bytes("half");
      throw new Error("the source broke");
    };
    expect(await failureOf(files().write("broken", broken()))).toBeInstanceOf(Error);
    for (const attempt of [() => files().get("broken"), () => files().read("broken")]) {
      const failure = await failureOf(attempt());
      expect(isConnectorRefused(failure) && failure.code).toBe("file_missing");
    }
  });

  test("leaves no half-written file behind", async () => {
    await files().put("clean", bytes("x"));
    if (name !== "local-disk") return;
    expect((await readdir(join(directory, "store"))).filter((entry) => entry.endsWith(".part"))).toEqual([]);
  });
});

test("a disk that cannot be written is down, not a refusal", async () => {
  await writeFile(join(directory, "not-a-directory"), "x");
  const files = createFiles("local-disk", { directory: join(directory, "not-a-directory") });
  expect(isConnectorDown(await failureOf(files.put("a", bytes("x"))))).toBe(true);
});
