import { describe, expect, test } from "vitest";
import { createMemory } from "../memory.ts";
import type { Ask } from "../services/ask.ts";
import { versionLabels } from "./version-labels.ts";

/** Answers as the database would, and remembers what it was asked. */
const publications = (missing: readonly string[] = []) => {
  const asked: string[][] = [];
  const ask = (async (_sql: string, ids: string[]) => {
    asked.push([...ids]);
    await Promise.resolve();
    return ids
      .filter((id) => !missing.includes(id))
      .map((id) => ({ id, title: { it: `Servizio ${id}` }, is_registered: id === "b" }));
  }) as unknown as Ask;
  return { ask, asked };
};

describe("the labels of publications", () => {
  test("that nobody knows yet are asked for in one statement, however many and however often they stand on a page", async () => {
    const { ask, asked } = publications();
    const labels = await versionLabels(createMemory(), ask, ["a", "b", "a", "c", "b"]);
    expect(asked).toEqual([["a", "b", "c"]]);
    expect([...labels]).toEqual([
      ["a", { title: { it: "Servizio a" }, isRegistered: false }],
      ["b", { title: { it: "Servizio b" }, isRegistered: true }],
      ["c", { title: { it: "Servizio c" }, isRegistered: false }],
    ]);
  });

  test("that are known cost nothing; of a page with one new, the new one is asked for", async () => {
    const [{ ask, asked }, memory] = [publications(), createMemory()];
    await versionLabels(memory, ask, ["a", "b"]);
    await versionLabels(memory, ask, ["b", "a"]);
    await versionLabels(memory, ask, ["b", "c"]);
    expect(asked).toEqual([["a", "b"], ["c"]]);
  });

  test("of an empty page nothing is asked", async () => {
    const { ask, asked } = publications();
    expect(await versionLabels(createMemory(), ask, [])).toEqual(new Map());
    expect(asked).toEqual([]);
  });

  test("two pages at the same instant ask once for what both show", async () => {
    const [{ ask, asked }, memory] = [publications(), createMemory()];
    const [one, other] = await Promise.all([
      versionLabels(memory, ask, ["a", "b"]),
      versionLabels(memory, ask, ["b", "a"]),
    ]);
    expect(one.get("a")).toBe(other.get("a"));
    expect(asked.flat().toSorted()).toEqual(["a", "b"]);
  });

  test("one that is not there is a broken installation, said by its id, and asked for again the next time", async () => {
    const [{ ask }, memory] = [publications(["z"]), createMemory()];
    await expect(versionLabels(memory, ask, ["a", "z"])).rejects.toThrow("no publication z");
    const { ask: mended, asked } = publications();
    expect((await versionLabels(memory, mended, ["a", "z"])).size).toBe(2);
    expect(asked).toEqual([["z"]]);
  });
});
