import { locales } from "@sportello/domain/locales";
import { paymentStates } from "@sportello/domain/payments/state";
import { chosenIn } from "@sportello/ui/testing/read";
import { describe, expect, test } from "vitest";
import { askedOf } from "../../../../testing/alive.tsx";
import { inAll } from "../../../../testing/examples.ts";
import {
  dashboard,
  dues,
  importId,
  listedPayment,
  moneyCase,
  officePayment,
  paidPayment,
  paymentId,
  reconciled,
  refund,
} from "../../../../testing/money-examples.ts";
import { Sent } from "../../../../testing/request.ts";
import { shown } from "../../../../testing/shown.tsx";
import CasesPage from "./casi/page.tsx";
import DuesFilePage from "./dovuti/[id]/page.tsx";
import DuesPage from "./dovuti/page.tsx";
import PaymentPage from "./elenco/[id]/page.tsx";
import PaymentListPage from "./elenco/page.tsx";
import PaymentsPage from "./page.tsx";
import ReconciliationsPage from "./quadrature/page.tsx";
import RefundsPage from "./rimborsi/page.tsx";

const accountant = {
  me: { permissions: ["payments.read", "payments.mend", "applications.decide"], keepsAccounts: true },
};
/** The head of an office that does not keep the accounts. */
const head = { me: { ...accountant.me, keepsAccounts: false } };
const reader = { me: { permissions: ["payments.read"], keepsAccounts: true } };
const propsOf = (search: Record<string, string> = {}, id = "") => ({
  params: Promise.resolve({ id }),
  searchParams: Promise.resolve(search),
});

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
    const [weeks, services] = getAllByRole("table").map((table) => [...table.querySelectorAll("tbody tr")].length);
    expect([weeks, services]).toEqual([2, 3]);
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

describe("the list", () => {
  const services = [{ id: "0197a000-0000-7000-8000-000000000009", title: inAll("Suolo pubblico") }];
  const page = (
    search: Record<string, string> = {},
    items = [listedPayment()],
    nextCursor: string | null = null,
    locale: (typeof locales)[number] = "it",
  ) =>
    shown(<PaymentListPage {...propsOf(search)} />, {
      ...reader,
      locale,
      names: ["Suolo pubblico", "Canone unico 2026"],
      procedures: { "payments.list": () => ({ items, services, nextCursor }) },
    });

  test.each(locales)("in %s shows who, what for, how much, and leads to payment and application", async (locale) => {
    const { links, text } = await page({}, [listedPayment()], null, locale);
    expect(links["Maria Rossi"]).toBe(`/pagamenti/elenco/${paymentId}`);
    expect(Object.values(links)).toContain("/pratiche/0197a000-0000-7000-8000-00000000000a");
    expect(text).toContain("301000000012345678");
  });

  test("of a due leads to no application", async () => {
    expect(
      Object.values((await page({}, [listedPayment({ applicationId: null, title: null, code: null })])).links).filter(
        (href) => href?.startsWith("/pratiche/"),
      ),
    ).toEqual([]);
  });

  test.each(paymentStates)("the view of %s keeps what else was asked", async (state) => {
    const { body } = await page({ testo: "rossi", dal: "2026-11-01" });
    const view = [...body.querySelectorAll("a")]
      .map((link) => link.getAttribute("href") ?? "")
      .find((href) => href.includes(`stato=${state}`));
    expect(Object.fromEntries(new URLSearchParams(view?.split("?")[1]))).toEqual({
      stato: state,
      testo: "rossi",
      dal: "2026-11-01",
    });
  });

  test("what is asked goes to the procedure and to the file alike; nonsense goes nowhere", async () => {
    const search = {
      stato: "paid",
      testo: "rossi",
      servizio: services[0]?.id ?? "",
      dal: "2026-11-01",
      al: "2026-11-30",
    };
    const { body } = await page({ ...search, zampa: "x" });
    expect(askedOf("payments.list")).toEqual([
      { state: "paid", text: "rossi", serviceId: search.servizio, from: "2026-11-01", to: "2026-11-30" },
    ]);
    const file = [...body.querySelectorAll("a[download]")][0]?.getAttribute("href") ?? "";
    expect([file.split("?")[0], Object.fromEntries(new URLSearchParams(file.split("?")[1]))]).toEqual([
      "/api/pagamenti/esporta",
      search,
    ]);
    await page({ stato: "stolen", testo: "x", servizio: "s1", dal: "domani" });
    expect(askedOf("payments.list")).toEqual([{}]);
  });

  test("the filters show what is asked and can be cleared; the state stays", async () => {
    const { getByLabelText, links, body } = await page({
      stato: "paid",
      servizio: services[0]?.id ?? "",
      dal: "2026-11-01",
    });
    expect(chosenIn(getByLabelText("Servizio"))).toBe(services[0]?.id);
    expect(getByLabelText("Dal").getAttribute("value")).toBe("2026-11-01");
    expect(body.querySelector("input[name=stato]")?.getAttribute("value")).toBe("paid");
    expect(Object.values(links)).toContain("/pagamenti/elenco?stato=paid");
  });

  test("an empty one says so, a long one goes on", async () => {
    expect((await page({}, [])).queryByRole("table")).toBeNull();
    expect(Object.values((await page({}, [listedPayment()], "c2")).links).some((href) => href?.includes("da="))).toBe(
      true,
    );
  });
});

describe("one payment", () => {
  const fact = (n: number, told: object, source = "notification") => ({
    id: `f${n}`,
    fact: told,
    source,
    at: "2026-11-25T10:00:01Z",
  });
  const page = (changes: object = {}, told: object = accountant, locale: (typeof locales)[number] = "it") =>
    shown(<PaymentPage {...propsOf({}, paymentId)} />, {
      ...told,
      locale,
      names: ["Canone unico 2026"],
      procedures: {
        "payments.find": () => ({ ...officePayment(), code: "AN0000000000000", mayAct: true, facts: [], ...changes }),
      },
    });

  test.each(locales)("in %s tells everything that was ever said of it, in words", async (locale) => {
    const facts = [
      fact(1, { kind: "created", noticeCode: "301000000012345678" }, "job"),
      fact(2, { kind: "started", at: "2026-11-25T09:00:00Z" }, "citizen"),
      fact(3, { kind: "ended", how: "refused", at: "2026-11-25T09:01:00Z" }, "notification"),
      fact(4, { kind: "ended", how: "abandoned", at: "2026-11-25T09:02:00Z" }, "inquiry"),
      fact(
        5,
        { kind: "paid", receiptId: "rt0001", amount: 123_456, paidAt: "2026-11-25T10:00:00Z", source: "intermediary" },
        "reconciliation",
      ),
      fact(6, { kind: "expired", at: "2026-11-25T09:02:00Z" }, "office"),
      fact(7, { kind: "cancelled", at: "2026-11-25T09:02:00Z" }, "somebody new"),
    ];
    const { getAllByRole, text } = await page({ facts }, accountant, locale);
    expect(getAllByRole("listitem").length).toBeGreaterThanOrEqual(facts.length);
    expect(text).toContain("rt0001");
  });

  test("is marked as paid outside by who may, for an application too, and leads there", async () => {
    const { queryByRole, links } = await page();
    expect(queryByRole("button", { name: "Segna come pagato fuori" })).not.toBeNull();
    expect((await page({ mayAct: false })).queryByRole("button", { name: "Segna come pagato fuori" })).toBeNull();
    expect(Object.entries(links).find(([name]) => name.includes("AN0000000000000"))?.[1]).toBe(
      "/pratiche/0197a000-0000-7000-8000-00000000000a",
    );
  });

  test("asked back waits for the accounts office: the head of another office decides nothing", async () => {
    const buttons = async (told: object) =>
      (await page({ ...paidPayment(), refunds: [refund()] }, told))
        .queryAllByRole("button")
        .map(({ textContent }) => textContent);
    expect(await buttons(accountant)).toEqual(["Approva", "Non accogliere", "Chiedi un rimborso"]);
    expect(await buttons(head)).toEqual(["Chiedi un rimborso"]);
  });

  test("a due is marked as paid by who may, and by nobody who may only read", async () => {
    const buttons = async (told: object) =>
      (await page({ applicationId: null, code: null }, told)).queryAllByRole("button").length;
    expect([await buttons(accountant), await buttons(reader)]).toEqual([1, 0]);
  });

  test("an address that is no payment's is not found", async () => {
    await expect(shown(<PaymentPage {...propsOf({}, "x")} />, accountant)).rejects.toThrow(new Sent("not found"));
  });
});

describe("the cases", () => {
  const kinds = [
    "paid_twice",
    "paid_late",
    "wrong_amount",
    "orphan_receipt",
    "missing_there",
    "paid_here_only",
    "creation_failed",
    "wrong_stamp",
  ] as const;
  const page = (
    items = [moneyCase()],
    search: Record<string, string> = {},
    told: object = accountant,
    locale: (typeof locales)[number] = "it",
  ) =>
    shown(<CasesPage {...propsOf(search)} />, {
      ...told,
      locale,
      names: ["Canone unico 2026"],
      procedures: { "payments.cases": () => ({ items, nextCursor: null }) },
    });

  test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
    "in %s %s is told in words, never by its code",
    async (locale, kind) => {
      expect(
        (
          await page(
            [moneyCase({ kind, reason: kind === "wrong_stamp" ? "stamp stranger 01234567890123" : "receipt rt0002" })],
            {},
            accountant,
            locale,
          )
        ).text,
      ).not.toContain(kind);
    },
  );

  test.each(kinds)("%s is repaired with one press where that helps, and decided otherwise", async (kind) => {
    const names = (await page([moneyCase({ kind })])).queryAllByRole("button").map(({ textContent }) => textContent);
    expect(names).toEqual(
      ["missing_there", "creation_failed", "paid_here_only"].includes(kind) ? ["Sistema", "Decidi"] : ["Decidi"],
    );
  });

  test("closed ones tell what was decided, and offer nothing", async () => {
    const { text, queryAllByRole } = await page(
      [moneyCase({ resolvedAt: "2026-11-26T07:00:00Z", resolution: "accepted", note: "Chiarito per telefono" })],
      { mostra: "chiusi" },
    );
    expect(text).toContain("Chiarito per telefono");
    expect(queryAllByRole("button")).toEqual([]);
    expect(askedOf("payments.cases")).toEqual([{ show: "resolved" }]);
  });

  test("whoever may only read decides nothing", async () =>
    expect((await page([moneyCase({ kind: "missing_there" })], {}, reader)).queryAllByRole("button")).toEqual([]));
  test("none at all is told, and no list is empty", async () => {
    const { text, queryAllByRole } = await page([]);
    expect([text.includes("Nessun caso"), queryAllByRole("article")]).toEqual([true, []]);
  });
});

describe("the refunds", () => {
  const listed = (changes: object = {}) => ({
    ...refund(),
    payment: {
      debtorName: "Maria Rossi",
      fiscalCode: "RSSMRA80A41H501U",
      reason: "Canone unico 2026",
      applicationId: null,
      noticeCode: null,
      amount: 5_000,
    },
    ...changes,
  });
  const page = (items = [listed()], search: Record<string, string> = {}, told: object = accountant) =>
    shown(<RefundsPage {...propsOf(search)} />, {
      ...told,
      procedures: {
        "payments.refunds": () => ({ items, nextCursor: null, counts: [{ state: "asked", count: 3, amount: 15_000 }] }),
      },
    });

  test.each([
    ["asked", ["Approva", "Non accogliere"]],
    ["approved", ["Segna come rimborsato"]],
    ["refunded", []],
    ["refused", []],
  ] as const)("one that is %s can be brought on by: %j", async (state, offered) => {
    const names = (
      await page([
        listed({
          state,
          ...(state === "refused" && { refusal: "Non dovuto" }),
          ...(state === "refunded" && { refundedOn: "2026-11-20", evidence: "Mandato 12" }),
        }),
      ])
    )
      .queryAllByRole("button")
      .map(({ textContent }) => textContent);
    expect(names).toEqual(offered);
    expect((await page([listed({ state })], {}, reader)).queryAllByRole("button")).toEqual([]);
  });

  test("how many wait stands on their view, and the view asks for them", async () => {
    const { text } = await page([], { stato: "asked" });
    expect(text).toMatch(/3/);
    expect(askedOf("payments.refunds")).toEqual([{ state: "asked" }]);
  });

  test("one that went back says when and by which order", async () => {
    const { text } = await page([
      listed({
        state: "refunded",
        refundedOn: "2026-11-20",
        evidence: "Mandato 12",
        fileId: "0197a000-0000-7000-8000-0000000000aa",
      }),
    ]);
    expect(text).toContain("20 nov");
    expect(text).toContain("Mandato 12");
  });
});

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

test.each([
  [officePayment({ applicationId: null }), ["Segna come pagato fuori"]],
  [paidPayment({ applicationId: null }), ["Chiedi un rimborso"]],
])("a due that is to be paid can be entered as paid, one that is paid can be refunded", async (payment, offered) => {
  const { queryAllByRole } = await shown(<PaymentPage {...propsOf({}, paymentId)} />, {
    ...accountant,
    procedures: { "payments.find": () => ({ ...payment, code: null, mayAct: true, facts: [] }) },
  });
  expect(queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(offered);
});
