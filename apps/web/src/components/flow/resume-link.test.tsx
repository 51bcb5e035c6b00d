import { locales } from "@sportello/domain/locales";
import type { ComponentProps } from "react";
import { describe, expect, test, vi } from "vitest";
import { shown } from "../../testing/shown.tsx";
import { Link } from "../link.tsx";
import { ResumeLink } from "./resume-link.tsx";

// A link that the open page follows itself says so here; in the browser the two look the same.
vi.mock("next/link", () => ({
  default: ({ prefetch: _prefetch, children, ...props }: ComponentProps<"a"> & { prefetch?: boolean }) => (
    <a data-inside="true" {...props}>
      {children}
    </a>
  ),
}));

describe("the way back into a draft", () => {
  const resume = (locale: (typeof locales)[number] = "it") =>
    shown(
      <ResumeLink slug="permesso-ztl" id="d1" className="btn">
        7
      </ResumeLink>,
      { locale },
    );

  test.each(locales)("in %s is the draft's own address in that language", async (locale) => {
    const { links } = await resume(locale);
    expect(links["7"]).toBe(`${locale === "it" ? "" : `/${locale}`}/servizi/permesso-ztl/richiesta/d1`);
  });

  test("is followed by the browser, so that no empty step is seen on the way; other links are followed inside the page", async () => {
    const isInside = ({ body }: { body: HTMLElement }) => body.querySelector("a")?.hasAttribute("data-inside");
    expect(isInside(await resume())).toBe(false);
    expect(isInside(await shown(<Link href="/servizi">7</Link>))).toBe(true);
  });
});
