import { describe, expect, test, vi } from "vitest";
import { createMemory, type Purpose } from "./memory.ts";

const numbers: Purpose<number> = { name: "numbers", forSeconds: 60, atMost: 2 };

describe("what is remembered", () => {
  test("is loaded once, however many ask at the same time", async () => {
    const load = vi.fn(() => Promise.resolve(1));
    const memory = createMemory();
    const answers = await Promise.all(Array.from({ length: 20 }, () => memory.of(numbers).get("a", load)));
    expect([new Set(answers).size, load.mock.calls.length]).toEqual([1, 1]);
  });

  test("is not a failure: the next one asks again", async () => {
    const memory = createMemory();
    await expect(memory.of(numbers).get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await memory.of(numbers).get("a", () => Promise.resolve(2))).toBe(2);
  });

  test("makes room by forgetting the oldest, and forgets when it is told to", async () => {
    const memory = createMemory().of(numbers);
    for (const [key, value] of [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ] as const)
      await memory.get(key, () => Promise.resolve(value));
    expect(await memory.get("a", () => Promise.resolve(10))).toBe(10);
    expect(await memory.get("c", () => Promise.resolve(30))).toBe(3);
    memory.forget("c");
    expect(await memory.get("c", () => Promise.resolve(30))).toBe(30);
  });

  test("grows old", async () => {
    const memory = createMemory().of({ name: "short", forSeconds: 0, atMost: 2 } satisfies Purpose<number>);
    await memory.get("a", () => Promise.resolve(1));
    expect(await memory.get("a", () => Promise.resolve(2))).toBe(2);
  });

  test("is the process's own: another one does not see it", async () => {
    await createMemory()
      .of(numbers)
      .get("a", () => Promise.resolve(1));
    expect(
      await createMemory()
        .of(numbers)
        .get("a", () => Promise.resolve(2)),
    ).toBe(2);
  });
});
