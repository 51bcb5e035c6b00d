import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sections } from "../navigation/sections.ts";
import { returnPath } from "./return-path.ts";

describe("where signing in may lead back to", () => {
  test.each(sections.map(({ href }) => href))("the section %s, what is below it and what was asked of it", (href) => {
    for (const path of [href, `${href}/0197a000`, `${href}/a/b?stato=aperte&q=Rossi%20M`])
      expect(returnPath(path)).toBe(path);
  });

  test.each(["/gruppi", "/elenchi/7", "/scarica?file=%2Fapi%2Fregistro"])(
    "the page %s, which is in no menu",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  test("the part of a page after the sign # stays with the browser", () => {
    expect(returnPath("/pratiche/1#messaggi")).toBe("/pratiche/1");
  });

  test("what climbs back into a page of ours is that page", () => {
    expect(returnPath("/pratiche/../ufficio")).toBe("/ufficio");
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["two addresses", ["/pratiche", "/ufficio"]],
    ["an empty text", ""],
    ["the bare address, which leads home by itself", "/"],
    ["another site", "https://evil.example/pratiche"],
    ["another site without its scheme", "//evil.example/pratiche"],
    ["another site behind a backslash", "/\\evil.example/pratiche"],
    ["another site behind a tabulator", "/\t/evil.example/pratiche"],
    ["another site behind a line's end", "/\n/evil.example/pratiche"],
    ["another site that has our page for a password", "https://own.invalid@evil.example/pratiche"],
    ["a script", "javascript:alert(1)//pratiche"],
    ["a page given as text", "data:text/html,/pratiche"],
    ["a door of programs", "/api/trpc/me.find"],
    ["the way out", "/api/auth/signout"],
    ["a way out of a section", "/pratiche/../api/auth/signout"],
    ["the same, written in code", "/pratiche/%2e%2e/api/auth/signout"],
    ["the sign-in page itself", "/accesso?ritorno=/accesso"],
    ["somebody's invitation", "/invito/abc"],
    ["a page that only begins like one of ours", "/pratichette"],
    ["a page that is not there", "/area-personale"],
    ["a path that begins with two strokes after its dots", "/.//evil.example"],
    ["an address without the first stroke", "pratiche"],
  ])("not %s", (_what, asked) => {
    expect(returnPath(asked)).toBeNull();
  });

  test("whatever is asked, a browser that goes there stays with us, at a page and at no door", () => {
    const tails = fc.array(
      fc.constantFrom("/", "\\", ".", "..", "%2e", "?", "#", "@", ":", "\t", "evil.example", "api"),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.domain().map((host) => `//${host}/pratiche`),
          tails.map((parts) => `/${parts.join("")}`),
          tails.map((parts) => `/pratiche/${parts.join("")}`),
        ),
        (asked) => {
          const path = returnPath(asked);
          if (path === null) return;
          const { origin, pathname } = new URL(path, "https://desk.example");
          expect(origin).toBe("https://desk.example");
          expect(pathname).not.toMatch(/^\/(?:api|accesso|invito)(?:\/|$)/);
        },
      ),
    );
  });

  test("what it answers it answers again: nobody is led further by being led twice", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const first = returnPath(`/pratiche${path}?${query}`);
        expect(first === null ? null : returnPath(first)).toBe(first);
      }),
    );
  });
});
