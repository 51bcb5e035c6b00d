import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import type { Protocol, RegistrationReceipt } from "../port.ts";
import { registerOnce } from "../register-once.ts";
import type { MoodSetting } from "./mood.ts";
import { openOffice, registration } from "./office.testing.ts";

let clock = new Date("2026-11-23T10:00:00Z");
const office = openOffice({ now: () => clock });
afterAll(office.close);
beforeEach(() => {
  clock = new Date("2026-11-23T10:00:00Z");
  office.moods.set({ mood: "well" });
});

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("on a bad day of the protocol system", () => {
  test("down: nothing was registered, and it says when to come back", async () => {
    office.moods.set({ mood: "down" });
    const failure = await failureOf(office.client().register(registration("while-down")));
    expect(isConnectorDown(failure) && [failure.isOutcomeUnknown, failure.retryAfter]).toEqual([false, 30]);
    expect(office.book.find("while-down")).toBeUndefined();
  });

  test("down for an hour: it works again after the hour", async () => {
    office.moods.set({ mood: "down", forSeconds: 3600 });
    await expect(office.client().ping()).rejects.toThrow("503");
    clock = new Date("2026-11-23T11:00:00Z");
    await expect(office.client().ping()).resolves.toBeUndefined();
  });

  test("slow beyond our patience: the upload fails without doubt about a number", async () => {
    office.moods.set({ mood: "slow", delayMs: 60_000 });
    const failure = await failureOf(
      office.client({}, { operation: "upload", timeoutMs: 20 }).register(registration("too-slow")),
    );
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
  });

  test("slow within our patience: the number arrives", async () => {
    office.moods.set({ mood: "slow", delayMs: 5 });
    expect((await office.client().register(registration("slow-but-sure"))).number).toMatch(/^\d{7}\/2026$/);
  });

  test.each<[string, MoodSetting]>([
    ["drops the connection after registering", { mood: "unknown_outcome" }],
    ["answers after our time-out although it registered", { mood: "unknown_outcome", delayMs: 60_000 }],
  ])("%s: the outcome is unknown and the number is found by the key", async (title, mood) => {
    office.moods.set({ ...mood, count: 1 });
    const failure = await failureOf(
      office.client({}, { operation: "register", timeoutMs: 1_500 }).register(registration(title)),
    );
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
    await expect.poll(() => office.client().find(title)).not.toBeNull();
  });

  test("answers twice: the answer about another document is not believed", async () => {
    const first = await office.client().register(registration("twice-1"));
    office.moods.set({ mood: "answers_twice" });
    const failure = await failureOf(office.client().register(registration("twice-2")));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
    const second = await registerOnce(office.client(), registration("twice-2"), { isRepeat: true });
    expect(second.number).not.toBe(first.number);
  });

  test("closed for the daily register: it is asked again in ten minutes, nobody is bothered", async () => {
    office.moods.set({ mood: "closed" });
    const failure = await failureOf(office.client().register(registration("closed")));
    expect(isConnectorDown(failure) && [failure.isOutcomeUnknown, failure.retryAfter]).toEqual([false, 600]);
  });

  test("out of numbers at New Year: an operator is told to open the year", async () => {
    office.moods.set({ mood: "out_of_numbers" });
    const failure = await failureOf(office.client().register(registration("new-year")));
    expect(isConnectorRefused(failure) && failure.code).toBe("NUMERAZIONE_ESAURITA");
    expect(isConnectorRefused(failure) && failure.message).toContain(
      "aprire nel protocollo la numerazione del nuovo anno",
    );
  });
});

test("the year of a number turns at midnight in Rome, not in Greenwich", async () => {
  clock = new Date("2026-12-31T22:59:59Z");
  const last = await office.client().register(registration("last-of-2026"));
  clock = new Date("2026-12-31T23:00:00Z");
  const first = await office.client().register(registration("first-of-2027"));
  expect([last.number.slice(-4), first.number]).toEqual(["2026", "0000001/2027"]);
});

test("the log knows vendor, verb, outcome and time of each call, and nothing of what was sent", async () => {
  office.calls.length = 0;
  await office.client().register(registration("logged"));
  expect(office.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
    ...Array<string>(3).fill("upload answered"),
    "register answered",
  ]);
  expect(JSON.stringify(office.calls)).not.toMatch(/Rossi|RSSMRA|logged|chiave/);
});

/** Repeats as a job does: with growing patience, looking up first from the second try on. */
const registerStubbornly = async (protocol: Protocol, key: string): Promise<RegistrationReceipt> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await registerOnce(protocol, registration(key, { attachments: [] }), { isRepeat: attempt > 0 });
    } catch (error) {
      if (!isConnectorDown(error) || attempt === 5) throw error;
    }
  }
};

test("a hundred unknown outcomes give a hundred numbers, none of them a second one", async () => {
  office.moods.set({ mood: "unknown_outcome", count: 100 });
  const before = office.book.pages().entries.length;
  const sent = () => office.calls.filter(({ operation }) => operation === "register").length;
  const sentBefore = sent();
  const keys = Array.from({ length: 100 }, (_, index) => `unknown-${index}`);
  const numbers: string[] = [];
  for (const key of keys) numbers.push((await registerStubbornly(office.client(), key)).number);
  expect(new Set(numbers).size).toBe(100);
  expect(office.book.pages().entries.length - before).toBe(100);
  // Look-up before re-send: no registration was sent a second time.
  expect(sent() - sentBefore).toBe(100);
});
