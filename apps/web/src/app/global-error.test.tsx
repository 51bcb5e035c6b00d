import { locales } from "@sportello/domain/locales";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import GlobalError from "./global-error.tsx";

describe("the last resort, when even the frame of a page breaks", () => {
  const html = renderToStaticMarkup(<GlobalError />);

  test("speaks every language of the site, each marked as such", () => {
    for (const locale of locales) expect(html).toMatch(new RegExp(`lang="${locale}"[^>]*>`));
  });

  test("says in each that nothing saved is lost", () => {
    expect(html).toContain("non sono andate perse");
    expect(html).toContain("nicht verloren");
    expect(html).toContain("not lost");
  });

  test("needs nothing that could fail as well: no script, no style, no picture, no translation", () => {
    expect(html).not.toMatch(/<script|<style|<link|<img|style=|\{|undefined/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });
});
