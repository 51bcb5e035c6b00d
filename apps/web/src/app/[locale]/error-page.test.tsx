// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { request } from "../../testing/request.ts";
import ErrorPage from "./error.tsx";

afterEach(cleanup);
const broken = (locale: (typeof locales)[number], error: unknown = new Error("database gone")) => {
  request.is({ locale });
  const retry = vi.fn<() => void>();
  render(<ErrorPage error={error} retry={retry} />);
  return retry;
};
const prefix = (locale: string): string => (locale === "it" ? "" : `/${locale}`);

describe("something broke on our side", () => {
  test.each(locales)(
    "in %s it is said aloud with what was not lost, and the ways on stay in the language",
    (locale) => {
      broken(locale);
      expect(screen.getByRole("alert").querySelector("h1")?.textContent).not.toBe("");
      expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
        prefix(locale) || "/",
        `${prefix(locale)}/servizi`,
        `${prefix(locale)}/stato-pratica`,
      ]);
      expect(screen.getByRole("search").getAttribute("action")).toBe(`${prefix(locale)}/servizi`);
      expect(screen.getByRole("searchbox").getAttribute("name")).toBe("cerca");
    },
  );

  test("each language has its own words", () => {
    const titles = locales.map((locale) => {
      broken(locale);
      const title = screen.getByRole("heading", { level: 1 }).textContent;
      cleanup();
      return title;
    });
    expect(new Set(titles).size).toBe(3);
  });

  test("trying again is one button, and is done", () => {
    const retry = broken("it");
    fireEvent.click(screen.getAllByRole("button")[0] as HTMLElement);
    expect(retry).toHaveBeenCalledTimes(1);
  });

  test("the help desk's code is shown where there is one, what went wrong inside never", () => {
    broken("it", Object.assign(new Error("relation person does not exist"), { digest: "4071822" }));
    expect(document.body.textContent).toContain("4071822");
    expect(document.body.textContent).not.toContain("relation person");
    cleanup();
    broken("it", "a text thrown");
    expect(document.body.textContent).not.toMatch(/undefined|a text thrown/);
  });
});
