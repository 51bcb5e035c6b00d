// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useIsAttended } from "../app/(staff)/(desk)/pratiche/use-is-attended.ts";
import { alive } from "../testing/alive.tsx";
import { router } from "../testing/router.ts";
import { RefreshEvery } from "./refresh-every.tsx";
import { useCountdown } from "./use-countdown.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout", "performance", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
  look("visible");
});
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
/** The tab goes behind another one, or comes back. */
const look = (state: "visible" | "hidden") => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
};

describe("a page that asks again by itself", () => {
  const asked = () => router.refresh.mock.calls.length;

  test("does so every so many seconds, and not before", async () => {
    alive(<RefreshEvery seconds={5} />);
    await pass(4_999);
    expect(asked()).toBe(0);
    await pass(1);
    expect(asked()).toBe(1);
    await pass(10_000);
    expect(asked()).toBe(3);
  });

  test("asks nothing behind another tab, and at once when somebody comes back", async () => {
    alive(<RefreshEvery seconds={5} />);
    look("hidden");
    await pass(60_000);
    expect(asked()).toBe(0);
    look("visible");
    expect(asked()).toBe(1);
  });

  test("left alone for ten minutes it rests, so that the session ends by itself; a sign of life wakes it", async () => {
    alive(<RefreshEvery seconds={5} />);
    await pass(600_000);
    const rested = asked();
    expect(rested).toBe(120);
    await pass(3_600_000);
    expect(asked()).toBe(rested);
    for (const sign of ["pointerdown", "keydown", "wheel"]) {
      const before = asked();
      document.dispatchEvent(new Event(sign));
      await pass(5_000);
      expect([sign, asked()]).toEqual([sign, before + 1]);
      await pass(3_600_000);
    }
  });

  test("one that is gone asks no more", async () => {
    const { unmount } = alive(<RefreshEvery seconds={5} />);
    unmount();
    await pass(60_000);
    look("visible");
    expect(asked()).toBe(0);
  });
});

const Countdown = ({ from }: { readonly from: number }) => <output>{useCountdown(from)}</output>;
const left = () => screen.getByRole("status").textContent;

describe("seconds counted down", () => {
  test("are whole ones, the last until it is over, and never below nothing", async () => {
    alive(<Countdown from={2_500} />);
    expect(left()).toBe("3");
    await pass(600);
    expect(left()).toBe("2");
    await pass(1_600);
    expect(left()).toBe("1");
    await pass(400);
    expect(left()).toBe("0");
    await pass(60_000);
    expect(left()).toBe("0");
  });

  test.each([
    [0, "0"],
    [-1, "0"],
    [1, "1"],
    [10_000, "10"],
    [10_001, "11"],
  ])("%d milliseconds are %s", async (from, shown) => {
    alive(<Countdown from={from} />);
    await pass(0);
    expect(left()).toBe(shown);
  });

  test("do not care what the clock on the wall says", async () => {
    alive(<Countdown from={10_000} />);
    vi.setSystemTime(new Date("2031-01-01T00:00:00Z"));
    await pass(200);
    expect(left()).toBe("10");
  });
});

const Attended = () => <output>{useIsAttended() ? "yes" : "no"}</output>;

describe("whether somebody looks", () => {
  test("yes at first, no after ten minutes without a sign of life, yes again with one", async () => {
    alive(<Attended />);
    await pass(599_999);
    expect(left()).toBe("yes");
    await pass(1);
    expect(left()).toBe("no");
    act(() => void document.dispatchEvent(new Event("pointerdown")));
    expect(left()).toBe("yes");
  });

  test("each sign of life begins the ten minutes anew", async () => {
    alive(<Attended />);
    for (let n = 0; n < 3; n += 1) {
      await pass(590_000);
      act(() => void document.dispatchEvent(new Event("keydown")));
    }
    expect(left()).toBe("yes");
  });

  test("nobody looks at a tab behind another one", () => {
    alive(<Attended />);
    look("hidden");
    expect(left()).toBe("no");
    look("visible");
    expect(left()).toBe("yes");
  });
});
