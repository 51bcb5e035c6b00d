import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { askedOf } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import { dues, importId, reconciled } from "../../../../testing/money-examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import DuesFilePage from "./dovuti/[id]/page.tsx";
import DuesPage from "./dovuti/page.tsx";
import { accountant, head, propsOf, reader } from "./payments-desk.testing.ts";
import ReconciliationsPage from "./quadrature/page.tsx";

describe("files of dues", () => {
  const page = (
    told: object = accountant,
    imports = [dues()],
    services = [{ id: "s1", title: inAll("Lampade votive") }],
  ) =>
    shown(<DuesPage />, {
      ...told,
      names: ["Lampade votive"],
      procedures: { "payments.dues": () => ({ imports, services }) },
    });

  test("are uploaded for a paid service by whoever may", async () => {
    expect((await page()).queryByRole("button", { name: "Carica e controlla" })).not.toBeNull();
    expect((await page(reader)).queryByRole("button", { name: "Carica e controlla" })).toBeNull();
  });

  test.each([
    ["it", 12, 2, "12 righe", "2 con errori"],
    ["it", 1, 0, "1 riga", "nessun errore"],
    ["de", 12, 1, "12 Zeilen", "1 mit Fehlern"],
    ["en", 1, 0, "1 line", "no mistakes"],
  ] as const)(
    "in %s say on a narrow screen, which has no heads, what %i and %i are",
    async (locale, lines, faulty, ...words) => {
      const { text } = await shown(<DuesPage />, {
        ...accountant,
        locale,
        names: ["Lampade votive", "lampade.csv"],
        procedures: { "payments.dues": () => ({ imports: [dues({ lines, faulty })], services: [] }) },
      });
      for (const said of words) expect(text).toContain(said);
    },
  );

  test("without a paid service there is nothing to upload for, and that is said", async () =>
    expect((await page(accountant, [], [])).queryByRole("button")).toBeNull());

  const one = (changes: object = {}, told: object = accountant, locale: (typeof locales)[number] = "it") =>
    shown(<DuesFilePage {...propsOf({}, importId)} />, {
      ...told,
      locale,
      names: ["lampade.csv", "importo", "scadenza"],
      procedures: { "payments.findDues": () => dues(changes) },
    });

  test.each(locales)("in %s one tells its wrong lines in words and gives them as a file", async (locale) => {
    const { links, body } = await one({}, accountant, locale);
    expect(Object.values(links)).toContain(`/api/dovuti/${importId}/errori`);
    expect(body.textContent).not.toContain("not_an_amount");
  });

  test("in Italian, beside the line and the column", async () =>
    expect((await one()).text).toContain("Riga 3: importo: non è un importo"));

  test.each([
    [{}, "Importa 9 dovuti"],
    [{ valid: 2, repeated: 1 }, "Importa 1 dovuto"],
    [{ valid: 2, repeated: 2 }, null],
    [{ valid: 0, repeated: 0 }, null],
    [{ state: "importing", imported: 9 }, null],
    [{ state: "done" }, null],
  ])("with %j offers %s", async (changes, button) => {
    expect((await one(changes)).queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(
      button === null ? [] : [button],
    );
  });

  test("whoever may only read imports nothing", async () =>
    expect((await one({}, reader)).queryAllByRole("button")).toEqual([]));
  test("under way shows how far it has come", async () => {
    const bar = (await one({ state: "importing", imported: 9, told: 4 })).body.querySelector("progress");
    expect([bar?.getAttribute("value"), bar?.getAttribute("max")]).toEqual(["4", "9"]);
  });

  test.each([
    ["no_header", "colonne"],
    ["not_csv", "CSV"],
  ])("refused whole with %s says why", async (failure, word) => {
    expect((await one({ state: "failed", failure, faults: [] })).getByRole("alert").textContent).toContain(word);
  });
});

describe("the comparisons with the intermediary", () => {
  const page = (items = [reconciled()], connectors = ["payments"], told: object = accountant) =>
    shown(<ReconciliationsPage />, {
      ...told,
      context: {},
      procedures: { "payments.reconciliations": () => ({ items, connectors }) },
    });

  test("say how much was compared, and what differs by notice and in words", async () => {
    const { text } = await page([
      reconciled({
        compared: 12_000,
        differences: [{ noticeCode: "301000000012345678", kind: "other_amount", ours: null, theirs: null }],
      }),
    ]);
    expect(text).toContain("12.000");
    expect(text).toContain("301000000012345678");
    expect(text).not.toContain("other_amount");
  });

  test.each([
    [["payments"], false],
    [["payments", "payments-local"], true],
  ])("through %j: the intermediary is asked for: %s", async (connectors, isAsked) => {
    expect((await page([], connectors)).queryByRole("combobox") !== null).toBe(isAsked);
  });

  test("say between which last days, as people write days", async () =>
    expect((await page()).text).toMatch(/Avvisi con scadenza dal 27 ott( 2026)? al 26 nov 2027/));

  test("are not another office's: whoever comes by a link reads whose they are", async () => {
    const { text, queryAllByRole, queryByRole } = await shown(<ReconciliationsPage />, head);
    expect(text).toContain("Le quadrature sono dell'ufficio che tiene la contabilità");
    expect([
      queryAllByRole("button"),
      queryByRole("link", { current: "page" }),
      askedOf("payments.reconciliations"),
    ]).toEqual([[], null, []]);
  });

  test("one that failed says why, one that runs says so", async () => {
    expect((await page([reconciled({ failure: "pagoPA non risponde" })])).text).toContain("pagoPA non risponde");
    expect((await page([reconciled({ endedAt: null })])).queryByRole("status")).not.toBeNull();
  });

  test("whoever may only read asks for none", async () =>
    expect((await page([], ["payments"], reader)).queryAllByRole("button")).toEqual([]));
});
