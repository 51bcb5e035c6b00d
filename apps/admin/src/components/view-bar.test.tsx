// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ViewLinks } from "./view-links.tsx";

const views = (current: string) =>
  ["/pagamenti", "/pagamenti/dovuti", "/pagamenti/quadrature"].map((href) => ({
    label: href,
    href,
    isCurrent: href === current,
  }));
const scrolled = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
const broughtIntoView = () => scrolled.mock.contexts.map((link) => (link as Element).getAttribute("href"));
afterEach(() => {
  cleanup();
  scrolled.mockClear();
});

test("on a narrow screen the link one is at is brought into view, and the next one when one goes on", () => {
  const { rerender } = render(<ViewLinks label="Viste" views={views("/pagamenti/quadrature")} />);
  expect(broughtIntoView()).toEqual(["/pagamenti/quadrature"]);
  rerender(<ViewLinks label="Viste" views={views("/pagamenti/quadrature")} />);
  expect(broughtIntoView()).toHaveLength(1);
  rerender(<ViewLinks label="Viste" views={views("/pagamenti")} />);
  expect(broughtIntoView()).toEqual(["/pagamenti/quadrature", "/pagamenti"]);
  expect(screen.getByRole("navigation", { name: "Viste" })).toBeTruthy();
});

test("where one is at none of them nothing moves", () => {
  render(<ViewLinks label="Viste" views={views("/altrove")} />);
  expect(broughtIntoView()).toEqual([]);
});
