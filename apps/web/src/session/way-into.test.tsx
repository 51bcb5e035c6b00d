import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import AreaPage from "../app/[locale]/area-personale/attivita/page.tsx";
import AreaLayout from "../app/[locale]/area-personale/layout.tsx";
import { AreaLink } from "../components/area-link.tsx";
import { FooterLinks } from "../components/footer/footer-links.tsx";
import { SlimBar } from "../components/header/slim-bar.tsx";
import { bugliano } from "../testing/examples.ts";
import { request, Sent } from "../testing/request.ts";
import { shown } from "../testing/shown.tsx";
import { wayInto } from "./way-into.ts";

const as = (kind: "citizen" | "guest" | "anonymous", isSessionOver = false) => ({
  context: { tenant: bugliano, actor: { kind }, isSessionOver },
});
const signIn = (page: string, reason = "") => `/accesso?ritorno=${encodeURIComponent(page)}${reason}`;

describe("a link into the personal area", () => {
  test.each([
    ["citizen", false, "/area-personale"],
    ["guest", false, signIn("/area-personale")],
    ["anonymous", false, signIn("/area-personale")],
    ["anonymous", true, signIn("/area-personale", "&motivo=session_expired")],
  ] as const)("leads a %s whose session is over (%s) where they can go on, at once", async (kind, isOver, to) => {
    request.is(as(kind, isOver));
    expect(await wayInto("/area-personale")).toBe(to);
    const parts = [
      <AreaLink key="link">Scrivania</AreaLink>,
      <SlimBar key="header" tenant={bugliano} citizenName={null} waiting={0} />,
      <FooterLinks key="footer" tenant={bugliano} />,
    ];
    for (const part of parts) {
      const { links } = await shown(part, as(kind, isOver));
      expect(Object.values(links)).toContain(to);
    }
  });

  test.each(locales)("in %s comes back in that language", async (locale) => {
    const prefix = locale === "it" ? "" : `/${locale}`;
    const { links } = await shown(<AreaLink path="/area-personale/pagamenti">Scrivania</AreaLink>, {
      locale,
      names: ["Scrivania"],
      ...as("anonymous"),
    });
    expect(Object.values(links)).toEqual([`${prefix}${signIn(`${prefix}/area-personale/pagamenti`)}`]);
  });
});

describe("the address of a page of the area, opened by a stranger", () => {
  const address = "/area-personale/attivita?stato=closed&cerca=ztl";

  test("is what they come back to, with its filters: by the page and by the frame around it alike", async () => {
    const asked = { ...as("anonymous"), asked: address };
    const search = Promise.resolve({ stato: "closed", cerca: "ztl" });
    for (const part of [
      <AreaPage key="page" params={Promise.resolve({ locale: "it" })} searchParams={search} />,
      <AreaLayout key="frame">x</AreaLayout>,
    ])
      await expect(shown(part, asked)).rejects.toThrow(new Sent(signIn(address)));
  });

  test("in another language is come back to in that language", async () => {
    const asked = { ...as("anonymous", true), locale: "de" as const, asked: `/de${address}` };
    await expect(shown(<AreaLayout>x</AreaLayout>, asked)).rejects.toThrow(
      new Sent(`/de${signIn(`/de${address}`, "&motivo=session_expired")}`),
    );
  });

  test("that leads away from the site is the area itself", async () => {
    await expect(
      shown(<AreaLayout>x</AreaLayout>, { ...as("anonymous"), asked: "//evil.example/area-personale" }),
    ).rejects.toThrow(new Sent(signIn("/area-personale")));
  });
});
