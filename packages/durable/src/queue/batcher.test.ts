import { expect, test } from "vitest";
import { createBatcher } from "./batcher.ts";

test("callers of the same moment share a round, and each gets its own answer", async () => {
  const rounds: number[][] = [];
  const batcher = createBatcher<number, number>(
    async (items) => {
      rounds.push(items);
      return items.map((item) => item * 2);
    },
    { largest: 3, once: 1 },
  );
  expect(await Promise.all([1, 2, 3, 4].map((n) => batcher.add(n)))).toEqual([2, 4, 6, 8]);
  expect(rounds).toEqual([[1, 2, 3], [4]]);
});

test("a round that fails fails its callers and not the next round", async () => {
  let fails = true;
  const batcher = createBatcher<number, number>(
    async (items) => {
      if (fails) throw new Error("no");
      return items;
    },
    { largest: 10, once: 1 },
  );
  await expect(Promise.all([batcher.add(1), batcher.add(2)])).rejects.toThrow("no");
  fails = false;
  expect(await batcher.add(3)).toBe(3);
  await batcher.idle();
});

test("no more rounds than allowed are under way at once", async () => {
  let running = 0;
  let most = 0;
  const batcher = createBatcher<number, number>(
    async (items) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return items;
    },
    { largest: 1, once: 2 },
  );
  await Promise.all(Array.from({ length: 10 }, (_, n) => batcher.add(n)));
  expect(most).toBe(2);
});

test("of a round that fails only the caller whose item cannot be done is told so", async () => {
  const rounds: number[][] = [];
  const batcher = createBatcher<number, number>(
    async (items) => {
      rounds.push(items);
      if (items.includes(13)) throw new Error("unlucky");
      return items;
    },
    { largest: 10, once: 1 },
  );
  const outcomes = await Promise.allSettled([1, 13, 2].map((n) => batcher.add(n)));
  expect(
    outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : (outcome.reason as Error).message)),
  ).toEqual([1, "unlucky", 2]);
  expect(rounds).toEqual([[1, 13, 2], [1], [13], [2]]);
});

test("who waits for a batcher to be idle waits for the round under way", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const done: string[] = [];
  const batcher = createBatcher<number, null>(
    async (items) => {
      await held;
      done.push("written");
      return items.map(() => null);
    },
    { largest: 1, once: 1 },
  );
  const added = batcher.add(1);
  const idle = batcher.idle().then(() => done.push("idle"));
  release();
  await Promise.all([added, idle]);
  expect(done).toEqual(["written", "idle"]);
});
