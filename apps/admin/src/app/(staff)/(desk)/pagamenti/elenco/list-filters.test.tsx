import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { inAll } from "../../../../../testing/examples.ts";
import { messagesOf } from "../../../../../testing/messages.ts";
import { shown } from "../../../../../testing/shown.tsx";
import { type Asked, ListFilters } from "./list-filters.tsx";

const service = { id: "0197a000-0000-7000-8000-000000000002", title: inAll("Suolo pubblico") };
const filters = (asked: Asked = {}, locale: (typeof locales)[number] = "it") =>
  shown(<ListFilters asked={asked} services={[service]} today="2026-11-26" clear="/pagamenti/elenco?stato=paid" />, {
    locale,
  });
const field = (body: HTMLElement, name: string) => body.querySelector(`[name=${name}]`);

describe("what narrows the list of payments", () => {
  test.each(locales)("is asked for in %s, each field by its name", async (locale) => {
    const { getByLabelText, getByRole } = await filters({}, locale);
    const words = messagesOf(locale).payments;
    for (const label of [words.service, words.from, words.to]) expect(getByLabelText(label)).toBeTruthy();
    expect(getByRole("searchbox", { name: words.search })).toBeTruthy();
  });

  test("keeps the state one looks at: it is chosen elsewhere on the page", async () => {
    const { body } = await filters({ stato: "paid" });
    expect(field(body, "stato")?.getAttribute("value")).toBe("paid");
    expect(field((await filters()).body, "stato")).toBeNull();
  });

  test("asks by a plain address: it works without scripts, and can be kept as a bookmark", async () => {
    const form = (await filters()).body.querySelector("form");
    expect([form?.getAttribute("action"), form?.getAttribute("method") ?? "get"]).toEqual(["/pagamenti/elenco", "get"]);
  });

  test("stands as the address says", async () => {
    const { body } = await filters({ testo: "rossi", servizio: service.id, dal: "2026-01-01", al: "2026-03-31" });
    expect(field(body, "testo")?.getAttribute("value")).toBe("rossi");
    expect(body.querySelector("[name=servizio] option[selected]")?.textContent).toBe("Suolo pubblico");
    expect([field(body, "dal")?.getAttribute("value"), field(body, "al")?.getAttribute("value")]).toEqual([
      "2026-01-01",
      "2026-03-31",
    ]);
  });

  test.each([
    [{}, "2026-11-26"],
    [{ al: "2026-03-31" }, "2026-03-31"],
  ])("with %o the first day is at most %s", async (asked, most) => {
    const { body } = await filters(asked);
    expect(field(body, "dal")?.getAttribute("max")).toBe(most);
    expect(field(body, "al")?.getAttribute("max")).toBe("2026-11-26");
  });

  test.each([
    [{}, false],
    [{ stato: "paid" }, false],
    [{ testo: "rossi" }, true],
    [{ servizio: service.id }, true],
    [{ dal: "2026-01-01" }, true],
    [{ al: "2026-01-01" }, true],
  ])("narrowed by %o, there is a way to see all again: %s", async (asked, isThere) => {
    expect(Object.values((await filters(asked)).links).includes("/pagamenti/elenco?stato=paid")).toBe(isThere);
  });
});
