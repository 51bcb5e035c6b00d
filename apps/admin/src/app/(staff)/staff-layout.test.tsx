import type { StaffRole } from "@sportello/domain/access/actor";
import { permissionsOf } from "@sportello/domain/access/permissions";
import { locales } from "@sportello/domain/locales";
import { within } from "@testing-library/dom";
import { expect, test, vi } from "vitest";
import { sectionsFor } from "../../navigation/sections.ts";
import { inAll } from "../../testing/examples.ts";
import { messagesOf } from "../../testing/messages.ts";
import { shown } from "../../testing/shown.tsx";
import StaffLayout from "./layout.tsx";

vi.mock("next-auth/react", () => ({ signOut: async () => undefined }));

const roles = Object.keys(permissionsOf) as StaffRole[];
const layout = (role: StaffRole, locale: (typeof locales)[number] = "it", path = "/pratiche") =>
  shown(
    <StaffLayout params={Promise.resolve({})}>
      <p>Contenuto</p>
    </StaffLayout>,
    {
      locale,
      path,
      me: { id: "me", name: "Anna Lombardi", role, permissions: permissionsOf[role] },
      context: {
        tenant: { name: inAll("Comune di Bugliano"), languages: ["it", "de", "en"], branding: { logo: null } },
      },
      names: ["Anna Lombardi", "Comune di Bugliano", "Contenuto", "Italiano", "Deutsch", "English"],
    },
  );

test.each(roles)("a %s finds the sections of theirs in the menu, and no other: the desk's first", async (role) => {
  const { getAllByRole } = await layout(role);
  const [menu] = getAllByRole("navigation");
  const links = within(menu as HTMLElement)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  const theirs = sectionsFor(permissionsOf[role]);
  expect(links).toEqual(
    ["desk", "console"].flatMap((part) => theirs.filter((section) => section.part === part).map(({ href }) => href)),
  );
});

test.each(locales)("in %s the first thing at the keyboard leads past the menu to the page", async (locale) => {
  const { body } = await layout("operator", locale);
  const first = body.querySelector("a, button");
  expect([first?.textContent, first?.getAttribute("href")]).toEqual([
    messagesOf(locale).common.skipToContent,
    "#content",
  ]);
  expect(body.querySelector("#content")?.getAttribute("tabindex")).toBe("-1");
  expect(body.querySelector("#content")?.textContent).toBe("Contenuto");
});

test("whose house it is and who is signed in stands on every page", async () => {
  const { text } = await layout("manager");
  expect(text).toContain("Comune di Bugliano");
  expect(text).toContain("Anna Lombardi");
});
