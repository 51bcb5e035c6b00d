// @vitest-environment happy-dom
import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useSought } from "./use-sought.ts";

const Shown = () => <p>{useSought() || "nothing"}</p>;
const go = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event("hashchange"));
  });
afterEach(() => go(""));

test("what the address seeks is known at once and follows it; a broken one seeks nothing", () => {
  location.hash = "#de/form/plate%3Alabel";
  render(<Shown />);
  expect(screen.getByText("de/form/plate:label")).toBeTruthy();
  go("#accepted");
  expect(screen.getByText("accepted")).toBeTruthy();
  go("#%E0%A4%A");
  expect(screen.getByText("nothing")).toBeTruthy();
});
