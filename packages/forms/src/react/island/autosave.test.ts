import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type SaveState, startAutosave } from "./autosave.ts";

const answered = (status: number, savedAt = "2026-11-23T09:42:00.000Z") =>
  new Response(JSON.stringify({ savedAt }), { status });

let asked: { page: string; answers: object; stale?: string }[];
let states: SaveState["kind"][];
let respond: () => Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  states = [];
  respond = () => Promise.resolve(answered(200));
  vi.stubGlobal("fetch", (_url: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return respond();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (answers: () => object = () => ({ a: 1 })) =>
  startAutosave({
    url: "/salva",
    page: "one",
    savedAt: "2026-11-23T09:00:00.000Z",
    read: answers as never,
    show: ({ kind }) => states.push(kind),
    quiet: 100,
    longestWait: 1_000,
  });

describe("typing", () => {
  test("is saved once, after a moment of quiet", async () => {
    const autosave = start();
    for (let key = 0; key < 5; key += 1) {
      autosave.changed();
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(asked).toEqual([]);
    expect(autosave.isDirty()).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual([{ page: "one", answers: { a: 1 }, stale: "2026-11-23T09:00:00.000Z" }]);
    expect(states).toEqual(["saving", "saved"]);
    expect(autosave.isDirty()).toBe(false);
  });

  test("goes on from the last save", async () => {
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ stale }) => stale)).toEqual(["2026-11-23T09:00:00.000Z", "2026-11-23T09:42:00.000Z"]);
  });

  test("while a save is under way is saved after it, never beside it", async () => {
    let release = (_response: Response): void => undefined;
    respond = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(1);
    release(answered(200));
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(2);
  });
});

describe("a save that fails", () => {
  test("is said, tried again with growing waits, and goes through in the end", async () => {
    let failures = 3;
    respond = () => (failures-- > 0 ? Promise.reject(new Error("offline")) : Promise.resolve(answered(200)));
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    expect(states).toEqual(["saving", "failed"]);
    expect(autosave.isDirty()).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(4);
    expect(states.at(-1)).toBe("saved");
  });

  test("for an error of the server is tried again too", async () => {
    respond = () => Promise.resolve(answered(503));
    start().changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(states).toEqual(["saving", "failed", "saving", "failed"]);
  });

  test("without a network says so", async () => {
    respond = () => Promise.reject(new TypeError("Failed to fetch"));
    const autosave = startAutosave({
      url: "/salva",
      page: "one",
      savedAt: undefined,
      read: () => ({}),
      show: ({ kind }) => states.push(kind),
      isOnline: () => false,
      quiet: 100,
    });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    expect(states).toEqual(["saving", "offline"]);
    expect(autosave.isDirty()).toBe(true);
  });

  test("because the session is over stops, and what was typed counts as not saved", async () => {
    respond = () => Promise.resolve(answered(401));
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect(states).toEqual(["saving", "signedOut"]);
    expect(autosave.isDirty()).toBe(true);
  });

  test("because of a newer save stops, so that nothing is overwritten", async () => {
    respond = () => Promise.resolve(answered(409));
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    autosave.changed();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(1);
    expect(states).toEqual(["saving", "conflict"]);
  });
});

test("leaving the page sends at once what was typed", async () => {
  const autosave = start();
  autosave.changed();
  await autosave.flush();
  expect(asked).toHaveLength(1);
});

test("a form that is being posted is not saved beside", async () => {
  const autosave = start();
  autosave.changed();
  void autosave.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  await autosave.flush();
  expect(asked).toEqual([]);
  expect(autosave.isDirty()).toBe(false);
});

describe("posting the page", () => {
  test("waits for the save under way and sends nothing more", async () => {
    let release = (_response: Response): void => undefined;
    respond = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    const autosave = start();
    autosave.changed();
    await vi.advanceTimersByTimeAsync(100);
    const ended = autosave.stop();
    release(answered(200));
    await ended;
    expect(states.at(-1)).toBe("saved");
    autosave.changed();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
  });

  test("waits for nothing when nothing is being saved", () => {
    expect(start().stop()).toBeNull();
  });
});
