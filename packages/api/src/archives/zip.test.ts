import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Entry } from "./entry.ts";
import { zip } from "./zip.ts";

const at = new Date("2026-11-23T09:00:00Z");
const entry = (name: string, text = name): Entry => ({ name, at, content: async () => text });
const opened = async (...entries: Entry[]) => {
  const files = unzipSync(new Uint8Array(await new Response(zip(entries)).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

describe("files of one name", () => {
  test.each<[string, string[], string[]]>([
    ["two", ["foto.jpg", "foto.jpg"], ["foto.jpg", "foto (2).jpg"]],
    ["three", ["foto.jpg", "foto.jpg", "foto.jpg"], ["foto.jpg", "foto (2).jpg", "foto (3).jpg"]],
    ["in other letters, which is one name on many machines", ["Foto.JPG", "foto.jpg"], ["Foto.JPG", "foto (2).jpg"]],
    ["one of them numbered already", ["a.pdf", "a (2).pdf", "a.pdf"], ["a.pdf", "a (2).pdf", "a (3).pdf"]],
    ["without an ending", ["LEGGIMI", "LEGGIMI"], ["LEGGIMI", "LEGGIMI (2)"]],
    ["with a dot in the folder only", ["v1.2/foto", "v1.2/foto"], ["v1.2/foto", "v1.2/foto (2)"]],
    ["in two folders, which are two names", ["a/x.pdf", "b/x.pdf"], ["a/x.pdf", "b/x.pdf"]],
    ["with accents", ["perché.pdf", "perché.pdf"], ["perché.pdf", "perché (2).pdf"]],
  ])("%s all arrive", async (_, names, expected) => {
    const files = await opened(...names.map((name, index) => entry(name, String(index))));
    expect(files).toEqual(Object.fromEntries(expected.map((name, index) => [name, String(index)])));
  });
});

describe("an archive", () => {
  test("without files is one that opens", async () => {
    expect(await opened()).toEqual({});
  });

  test("reads a file only when its turn comes, and says after each how many are in", async () => {
    const order: string[] = [];
    const entries = ["a", "b", "c"].map((name): Entry => ({
      name,
      at,
      content: async () => {
        order.push(`read ${name}`);
        return name;
      },
    }));
    await new Response(zip(entries, async (done) => void order.push(`done ${done}`))).arrayBuffer();
    expect(order).toEqual(["read a", "done 1", "read b", "done 2", "read c", "done 3"]);
  });

  test("of which a file cannot be read fails, and is no archive that opens with a hole in it", async () => {
    const broken: Entry = { name: "b", at, content: () => Promise.reject(new Error("the disk is away")) };
    await expect(new Response(zip([entry("a"), broken, entry("c")])).arrayBuffer()).rejects.toThrow("the disk is away");
  });

  test("stops where keeping the count stops it: nobody reads what nobody waits for", async () => {
    const read: string[] = [];
    const entries = ["a", "b"].map((name): Entry => ({ name, at, content: async () => (read.push(name), name) }));
    const failing = zip(entries, () => Promise.reject(new Error("given up")));
    await expect(new Response(failing).arrayBuffer()).rejects.toThrow("given up");
    expect(read).toEqual(["a"]);
  });
});
