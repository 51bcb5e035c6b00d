import { permissions, type Permission } from "@sportello/domain/access/permissions";
import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { sections } from "../navigation/sections.ts";
import { messagesOf } from "../testing/messages.ts";
import { shown } from "../testing/shown.tsx";
import { Crest } from "./crest.tsx";
import { SectionLinks } from "./section-links.tsx";

describe("the menu", () => {
  const keys = sections.map(({ key }) => key);

  test.each(locales)("in %s each section has its name and leads to its page", async (locale) => {
    const { body } = await shown(<SectionLinks keys={keys} />, { locale });
    expect([...body.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").toSorted()).toEqual(
      sections.map<string>(({ href }) => href).toSorted(),
    );
    expect(new Set([...body.querySelectorAll("a")].map(({ textContent }) => textContent)).size).toBe(sections.length);
  });

  test.each(sections)(
    "the section $key is marked on its own page and on those below it, no other",
    async ({ key, href }) => {
      for (const path of [href, `${href}/qualcosa`]) {
        const { body } = await shown(<SectionLinks keys={keys} />, { path });
        expect([...body.querySelectorAll("[aria-current=page]")].map(({ textContent }) => textContent)).toEqual([
          messagesOf("it").nav[key],
        ]);
      }
    },
  );

  test("only what one may see is there, and a part without sections has no title", async () => {
    const { text } = await shown(<SectionLinks keys={["applications"]} />);
    expect(text).toBe("ScrivaniaPratiche");
  });

  test("every permission a section asks for is one that exists", () => {
    for (const { permission } of sections) expect(permissions as readonly Permission[]).toContain(permission);
  });
});

test.each([
  ["Comune di Bugliano", "B"],
  ["Gemeinde Bozen", "B"],
  ["Municipality of Trento", "T"],
  ["Unione dei Comuni", "U"],
])("%s has the initial %s on its crest, which nobody reads out", async (name, initial) => {
  const { body } = await shown(<Crest name={name} />);
  expect(body.textContent).toBe(initial);
  expect(body.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
});
