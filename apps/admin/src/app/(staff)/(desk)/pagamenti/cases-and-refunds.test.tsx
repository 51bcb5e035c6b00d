import { locales } from "@sportello/domain/locales";
import { caseKinds } from "@sportello/domain/payments/case-ways";
import { describe, expect, test } from "vitest";
import { askedOf } from "../../../../testing/alive.tsx";
import { messagesOf } from "../../../../testing/messages.ts";
import { moneyCase, refund } from "../../../../testing/money-examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import CasesPage from "./casi/page.tsx";
import { accountant, propsOf, reader } from "./payments-desk.testing.ts";
import RefundsPage from "./rimborsi/page.tsx";

describe("the cases", () => {
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

  test.each(locales.flatMap((locale) => caseKinds.map((kind) => [locale, kind] as const)))(
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

  test.each(
    caseKinds.flatMap((kind) =>
      ([null, "tell_again", "create", "inquire"] as const).map((repair) => [kind, repair] as const),
    ),
  )(
    "%s that one press can put right by %s offers that press; what a person decides is always there",
    async (kind, repair) => {
      const { queryAllByRole } = await page([moneyCase({ kind, repair })]);
      expect(queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(
        repair ? ["Sistema", "Decidi"] : ["Decidi"],
      );
    },
  );

  test.each(
    locales.flatMap((locale) =>
      (["missing_there", "creation_failed"] as const).flatMap((kind) =>
        (["waiting", "paid", "expired", "cancelled"] as const).map((state) => [locale, kind, state] as const),
      ),
    ),
  )(
    "in %s %s of a payment that is %s by now says so, and does not promise a press that is not there",
    async (locale, kind, state) => {
      const { text, queryByRole } = await page([moneyCase({ kind, state, repair: null })], {}, accountant, locale);
      const { payments } = messagesOf(locale);
      expect(text).toContain(payments.caseOver[kind].replace("{state}", payments.state[state]));
      expect([text.includes(payments.caseText[kind]), queryByRole("button", { name: payments.repair })]).toEqual([
        false,
        null,
      ]);
    },
  );

  test("one that was repaired keeps the words it was found with", async () => {
    const { text } = await page([
      moneyCase({ kind: "missing_there", resolvedAt: "2026-11-26T07:00:00Z", resolution: "repaired", state: "paid" }),
    ]);
    expect(text).toContain(messagesOf("it").payments.caseText.missing_there);
  });

  test("what an intermediary said is told apart from the notice before it", async () => {
    const { text } = await page([moneyCase({ kind: "creation_failed", reason: "verificare l'IBAN." })]);
    expect(text.replaceAll(/\s+/g, " ")).toContain("301000000012345678 · verificare l'IBAN.");
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
    expect(
      (await page([moneyCase({ kind: "missing_there", repair: "tell_again" })], {}, reader)).queryAllByRole("button"),
    ).toEqual([]));
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
