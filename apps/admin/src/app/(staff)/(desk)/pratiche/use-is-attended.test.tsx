// @vitest-environment happy-dom
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { alive } from "../../../../testing/alive.tsx";
import { useIsAttended } from "./use-is-attended.ts";

const Probe = () => <output>{useIsAttended() ? "attended" : "left alone"}</output>;
const told = () => screen.getByRole("status").textContent;
const minutes = (count: number) => act(() => void vi.advanceTimersByTime(count * 60_000));
const tell = (event: string) => act(() => void document.dispatchEvent(new Event(event)));
const isSeen = (state: "visible" | "hidden") => vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  isSeen("visible");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a page is attended for ten minutes after it came", () => {
  alive(<Probe />);
  expect(told()).toBe("attended");
  minutes(9);
  expect(told()).toBe("attended");
  minutes(1);
  expect(told()).toBe("left alone");
});

test.each(["pointerdown", "keydown", "wheel"])("%s is a sign of life: ten minutes more", (sign) => {
  alive(<Probe />);
  minutes(9);
  tell(sign);
  minutes(9);
  expect(told()).toBe("attended");
  minutes(1);
  expect(told()).toBe("left alone");
});

test("who comes back is seen at once", () => {
  alive(<Probe />);
  minutes(60);
  expect(told()).toBe("left alone");
  tell("keydown");
  expect(told()).toBe("attended");
});

test("a page behind another is attended by nobody, and again when it comes forward", () => {
  alive(<Probe />);
  isSeen("hidden");
  tell("visibilitychange");
  expect(told()).toBe("left alone");
  isSeen("visible");
  tell("visibilitychange");
  expect(told()).toBe("attended");
});

test("a page that is gone listens no more", () => {
  const { unmount } = alive(<Probe />);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
