import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { askedOf } from "../../../../testing/alive.tsx";
import { dashboard } from "../../../../testing/money-examples.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import PaymentsPage from "./page.tsx";
import { accountant, head, propsOf, reader } from "./payments-desk.testing.ts";

describe("the dashboard", () => {
  const page = (search: Record<string, string> = {}, found = dashboard(), locale: (typeof locales)[number] = "it") =>
    shown(<PaymentsPage {...propsOf(search)} />, {
      ...reader,
      locale,
      names: ["Suolo pubblico"],
      procedures: { "payments.dashboard": () => found },
    });

  test("sums what came, what is still to come, and what waits for a person", async () => {
    const { body } = await page();
    const tiles = Object.fromEntries(
      [...body.querySelectorAll("dl > div")].map((tile) => [
        tile.querySelector("dt")?.textContent,
        tile.querySelector("dd")?.textContent?.replaceAll(/\s/g, " "),
      ]),
    );
    expect(tiles).toEqual({
      Incassato: "300,00 €",
      "Da incassare": "123,45 €",
      "Casi da vedere": "2",
      "Da comunicare all'intermediario": "0",
    });
  });

  test.each(locales)("in %s every figure of the charts stands in a table too", async (locale) => {
    const { getAllByRole } = await page({}, dashboard(), locale);
    expect(getAllByRole("table").map((table) => [...table.querySelectorAll("tbody tr")].length)).toEqual([2, 3, 3]);
  });

  test("sums by state over all services, in the order of a payment's life, and leaves out what none is in", async () => {
    const more = [
      { serviceId: "s2", slug: "lampade", title: null, state: "paid" as const, count: 2, amount: 1 },
      ...dashboard().services,
    ];
    const { getByRole } = await page({}, dashboard({ services: more }));
    const rows = [...getByRole("table", { name: "Per stato" }).querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent?.replaceAll(/\s/g, " ")),
    );
    expect(rows).toEqual([
      ["Da pagare", "2", "123,45 €"],
      ["Pagato", "5", "300,01 €"],
      ["Scaduto", "1", "9,99 €"],
    ]);
  });

  test("a service without a published sheet goes by its address", async () =>
    expect((await page()).text).toContain("lampade"));

  test.each([
    [{}, { from: "2026-08-29", to: "2026-11-26" }],
    [
      { dal: "2026-01-01", al: "2026-03-31" },
      { from: "2026-01-01", to: "2026-03-31" },
    ],
    [
      { dal: "2026-05-01", al: "2026-03-31" },
      { from: "2026-01-01", to: "2026-03-31" },
    ],
    [{ dal: "ieri" }, { from: "2026-08-29", to: "2026-11-26" }],
  ])("asked for %j looks at %j", async (search, asked) => {
    await page(search);
    expect(askedOf("payments.dashboard")).toEqual([asked]);
  });

  test.each([
    [true, "Che cosa è stato chiesto ai cittadini e che cosa è arrivato."],
    [false, "Che cosa è stato chiesto ai cittadini e che cosa è arrivato, per i servizi dei tuoi uffici."],
  ])("says whose payments these are: of the whole municipality %s", async (isTown, words) => {
    expect((await page({}, dashboard({ isTown }))).getByText(words)).toBeTruthy();
  });

  test("leads to the comparisons only whom they concern", async () => {
    const links = async (told: object) =>
      Object.values(
        (
          await shown(<PaymentsPage {...propsOf()} />, {
            ...told,
            names: ["Suolo pubblico"],
            procedures: { "payments.dashboard": () => dashboard() },
          })
        ).links,
      );
    expect([
      (await links(accountant)).includes("/pagamenti/quadrature"),
      (await links(head)).includes("/pagamenti/quadrature"),
    ]).toEqual([true, false]);
  });

  test("with nothing to show says so", async () => {
    const { text, queryAllByRole } = await page({}, dashboard({ services: [], weeks: [], openCases: 0 }));
    expect(text).toContain("Nessun pagamento");
    expect(queryAllByRole("table").length).toBeLessThan(2);
  });

  test("is nobody's without the right to read payments", async () => {
    await expect(shown(<PaymentsPage {...propsOf()} />, { me: { permissions: [] } })).rejects.toBeInstanceOf(Sent);
  });
});
