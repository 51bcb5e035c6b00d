// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { alive } from "../../testing/alive.tsx";
import { messagesOf } from "../../testing/messages.ts";
import { SignInNotice } from "./sign-in-notice.tsx";

const now = new Date("2026-11-26T08:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000).toISOString();
const words = messagesOf("it").signIn;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  vi.setSystemTime(now);
});
afterEach(() => vi.useRealTimers());
const passes = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000));

test.each(["wrong_credentials", "unavailable"] as const)("%s is said at once, and nothing counts down", (code) => {
  alive(<SignInNotice refusal={{ code }} />);
  expect(screen.getByRole("alert").textContent).toBe(words[code]);
  expect(screen.queryByText(/attendi/i)).toBeNull();
});

describe("an account that is locked", () => {
  test.each(locales)("says in %s until when, in the municipality's hour, whatever the code", (locale) => {
    for (const code of ["locked_out", "too_many_requests"] as const) {
      const { unmount } = alive(<SignInNotice refusal={{ code, until: later(90) }} />, { locale });
      expect(screen.getByRole("alert").textContent).toContain("09:01:30");
      unmount();
    }
  });

  test.each([
    [900, "Attendi ancora circa 15 minuti."],
    [121, "Attendi ancora circa 3 minuti."],
    [120, "Attendi ancora 120 secondi."],
    [2, "Attendi ancora 2 secondi."],
    [1, "Attendi ancora 1 secondo."],
  ])("with %d seconds to go says: %s", (seconds, said) => {
    alive(<SignInNotice refusal={{ code: "locked_out", until: later(seconds) }} />);
    expect(screen.getByText(said)).toBeTruthy();
  });

  test("counts down to the moment from which one may try, and says so", () => {
    alive(<SignInNotice refusal={{ code: "locked_out", until: later(3) }} />);
    passes(1);
    expect(screen.getByText("Attendi ancora 2 secondi.")).toBeTruthy();
    passes(1);
    expect(screen.getByText("Attendi ancora 1 secondo.")).toBeTruthy();
    passes(1);
    expect(screen.getByRole("status").textContent).toBe(words.mayTry);
    passes(60);
    expect(screen.getByRole("status").textContent).toBe(words.mayTry);
  });

  test("that is over already is not counted below zero", () => {
    alive(<SignInNotice refusal={{ code: "too_many_requests", until: later(-600) }} />);
    expect(screen.getByRole("status").textContent).toBe(words.mayTry);
  });
});
