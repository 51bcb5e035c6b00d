import { describe, expect, test } from "vitest";
import { isRefused } from "../refused.ts";
import { expectOpen, openingOf } from "./opening-of.ts";

const now = new Date("2026-11-23T09:00:00Z");
const earlier = new Date("2026-11-23T08:59:59Z");
const later = new Date("2026-11-23T09:00:01Z");
type Opening = Parameters<typeof openingOf>[0];
const service = (change: Partial<Opening> = {}): Opening => ({
  status: "active",
  opensAt: null,
  closesAt: null,
  suspensionReason: null,
  ...change,
});
const refusal = (given: Opening) => {
  try {
    expectOpen(given, now);
    return null;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { code: error.code, ...error.params };
  }
};

describe("a service takes applications", () => {
  test.each<[string, Partial<Opening>]>([
    ["that is offered without dates", {}],
    ["that opened a second ago", { opensAt: earlier }],
    ["that opens this very instant", { opensAt: now }],
    ["that closes in a second", { closesAt: later }],
  ])("%s", (_, change) => {
    expect([openingOf(service(change), now).state, refusal(service(change))]).toEqual(["open", null]);
  });
});

describe("it takes none, and says which state and since or until when", () => {
  test.each<[string, Partial<Opening>, string, Date | null]>([
    ["that opens in a second", { opensAt: later }, "not_yet", later],
    ["that closed a second ago", { closesAt: earlier }, "closed", earlier],
    ["that is suspended", { status: "suspended", suspensionReason: { it: "Lavori" } }, "suspended", null],
  ])("%s", (_, change, state, at) => {
    expect(openingOf(service(change), now).state).toBe(state);
    expect(refusal(service(change))).toEqual({
      code: "service_closed",
      state,
      ...(at && { at: at.toISOString() }),
    });
  });

  test.each(["draft", "archived"] as const)("that is %s, whatever its dates", (status) => {
    expect(refusal(service({ status, opensAt: earlier, closesAt: later }))).toMatchObject({ code: "service_closed" });
  });
});

test("the reason of a pause is told in the languages it was written in, and is no part of the refusal", () => {
  const paused = service({ status: "suspended", suspensionReason: { it: "Lavori in corso", de: "Arbeiten" } });
  expect(openingOf(paused, now)).toMatchObject({
    state: "suspended",
    reason: { it: "Lavori in corso", de: "Arbeiten" },
  });
  expect(JSON.stringify(refusal(paused))).not.toContain("Lavori");
});

test("a stored reason that is no text is a broken installation, not an open service", () => {
  expect(() => openingOf(service({ status: "suspended", suspensionReason: "Lavori" }), now)).toThrow();
});
