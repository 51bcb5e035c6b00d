import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { openKeeper } from "./keep-typed.ts";

/** The browser's storage, as much of it as is used. */
const memory = (): Storage => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (name) => void kept.delete(name),
    setItem: (name, value) => void kept.set(name, value),
  };
};

let storage: Storage;
const key = () => randomBytes(32).toString("base64url");
const base = "2026-11-23T09:00:00.000Z";
const entries = [
  ["phone", "+39 333 1234567"],
  ["note", "perché no? ✓"],
] as const;
const open = async (mine: string) => {
  const keeper = await openKeeper({ draft: "d", page: "one", key: mine, storage });
  if (!keeper) throw new Error("this Node has no SubtleCrypto");
  return keeper;
};

beforeEach(() => {
  storage = memory();
});

describe("what is typed and not saved", () => {
  test("is found again by who has the key, upon the same save", async () => {
    const mine = key();
    await (await open(mine)).keep({ base, entries });
    expect(await (await open(mine)).take(base)).toEqual(entries.map((entry) => [...entry]));
  });

  test("is read by nobody else at the same machine, and is not there in clear", async () => {
    await (await open(key())).keep({ base, entries });
    expect(await (await open(key())).take(base)).toBeNull();
    const mine = key();
    await (await open(mine)).keep({ base, entries });
    expect(storage.getItem("sportello.draft.d.one")).not.toContain("333");
  });

  test("is dropped when the server has a later save", async () => {
    const mine = key();
    await (await open(mine)).keep({ base, entries });
    expect(await (await open(mine)).take("2026-11-23T09:05:00.000Z")).toBeNull();
    expect(storage.length).toBe(0);
  });

  test("is gone once it was saved, and after a week", async () => {
    const keeper = await open(key());
    await keeper.keep({ base, entries });
    keeper.drop();
    storage.setItem("sportello.draft.old.one", `${Date.now() - 8 * 86_400_000}.iv.sealed`);
    storage.setItem("something.else", "stays");
    await open(key());
    expect(storage.length).toBe(1);
  });

  test("does not stop the form where the storage is full", async () => {
    storage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await (await open(key())).keep({ base, entries });
    expect(storage.length).toBe(0);
  });
});
