import { locales } from "@sportello/domain/locales";
import { exemptionGrounds, exemptions } from "@sportello/domain/payments/stamp-exemption";
import { paymentStates } from "@sportello/domain/payments/state";
import { describe, expect, test } from "vitest";
import { moneyCase, officePayment, paidPayment, paymentId, refund } from "../../../../../../testing/money-examples.ts";
import { shown } from "../../../../../../testing/shown.tsx";
import { PaymentsPanel } from "./payments-panel.tsx";
import { type OfficeStamp, StampCard } from "./stamp-card.tsx";

const stamp = (changes: Partial<OfficeStamp> = {}): OfficeStamp => ({
  way: "declared",
  serial: "01234567890123",
  issuedOn: "2026-11-20",
  statement: "Dichiaro…",
  paymentId: null,
  iubd: null,
  hasAttachment: false,
  seal: null,
  signedBy: null,
  ground: null,
  norm: null,
  givenAt: "2026-11-21T09:00:00Z",
  ...changes,
});
const digital = (changes: Partial<OfficeStamp> = {}) =>
  stamp({
    way: "digital",
    serial: null,
    issuedOn: null,
    statement: null,
    paymentId,
    iubd: "99999999999999",
    hasAttachment: true,
    seal: "trusted",
    signedBy: "Banca Prima",
    ...changes,
  });

describe("the stamp of an application", () => {
  test("on paper shows number, day and the declaration as it was confirmed", async () => {
    const { text, links } = await shown(<StampCard stamp={stamp()} />);
    expect(text).toContain("cartacea, dichiarata");
    expect(text).toContain("01234567890123");
    expect(text).toContain("20 nov");
    expect(text).toContain("Dichiaro…");
    expect(links).toEqual({});
  });

  test.each([
    ["trusted", "valida, di Banca Prima", false],
    ["intact", "non è indicato chi certifica i venditori", true],
  ] as const)("bought online, with a signature that is %s, says so", async (seal, words, isDoubted) => {
    const { text, links } = await shown(<StampCard stamp={digital({ seal })} />);
    expect(text).toContain(words);
    expect(text.includes("non è indicato")).toBe(isDoubted);
    expect(Object.values(links)).toEqual([`/api/payments/${paymentId}/stamp`]);
  });

  test("bought online and not fetched yet says nothing of a signature and offers no file", async () => {
    const { text, links } = await shown(
      <StampCard stamp={digital({ iubd: null, hasAttachment: false, seal: null, signedBy: null })} />,
    );
    expect(text).not.toContain("Firma");
    expect(links).toEqual({});
  });

  test.each(exemptionGrounds)("not due for %s cites the ground and its rule in every language", async (ground) => {
    for (const locale of locales) {
      const norm = exemptions[ground].norm ?? "Art. 7, legge 405/1990";
      const { text } = await shown(
        <StampCard stamp={stamp({ way: "exempt", serial: null, issuedOn: null, statement: null, ground, norm })} />,
        { locale, names: [norm] },
      );
      expect(text).toContain(exemptions[ground].title[locale]);
      expect(text).toContain(norm);
    }
  });
});

describe("the payments of an application", () => {
  const panel = (payments: Parameters<typeof PaymentsPanel>[0]["payments"], given: OfficeStamp | null = null) => (
    <PaymentsPanel payments={payments} stamp={given} canAct canMend />
  );

  test("none at all is said", async () => expect((await shown(panel([]))).queryByRole("article")).toBeNull());

  test.each(locales.flatMap((locale) => paymentStates.map((state) => [locale, state] as const)))(
    "in %s one that is %s is told in words",
    async (locale, state) => {
      expect(
        (await shown(panel([officePayment({ state })]), { locale, names: ["Canone unico 2026"] })).text,
      ).not.toMatch(new RegExp(`\\b${state}\\b`));
    },
  );

  test("shows who, how much, until when, both numbers, and how the money is divided", async () => {
    const { text } = await shown(
      panel([
        officePayment({
          split: [
            { chapter: "E.300", assessment: "2026/12", office: "Tributi", cents: 1_600 },
            { chapter: "E.310", cents: 121_856 },
          ],
        }),
      ]),
    );
    for (const said of [
      "Maria Rossi",
      "RSSMRA80A41H501U",
      "1.234,56",
      "24 dic",
      "301000000012345678",
      "01000000012345678",
      "E.300 · 2026/12 · Tributi",
      "16,00",
      "1.218,56",
    ])
      expect(text).toContain(said);
  });

  test.each([
    ["one that waits", officePayment(), [`/api/payments/${paymentId}/notice`]],
    ["one that is paid", paidPayment(), [`/api/payments/${paymentId}/receipt`]],
    [
      "one entered by the office",
      paidPayment({
        isByOffice: true,
        files: [{ id: "f9", name: "bonifico.pdf", size: 1, addedAt: "2026-11-25T11:00:00Z" }],
      }),
      [`/api/payments/${paymentId}/receipt`, "/api/prove/f9"],
    ],
    ["a stamp to be paid, which has no notice", officePayment({ kind: "stamp", hasNotice: false }), []],
  ])("%s has the papers that belong to it", async (_title, payment, papers) => {
    expect(Object.values((await shown(panel([payment]), { names: ["bonifico.pdf"] })).links)).toEqual(papers);
  });

  test("open cases stand on the payment, closed ones do not", async () => {
    const { cases: _cases, ...rest } = officePayment();
    const { debtorName: _name, applicationId: _application, subject: _subject, ...found } = moneyCase();
    const said = async (resolvedAt: string | null) =>
      (await shown(panel([{ ...rest, cases: [{ ...found, resolvedAt }] }]))).text.includes("va restituito");
    expect([await said(null), await said("2026-11-26T07:00:00Z")]).toEqual([true, false]);
  });

  test("what the intermediary said is there while it has not taken the debt", async () => {
    expect(
      (
        await shown(
          panel([
            officePayment({
              state: "creating",
              noticeCode: null,
              iuv: null,
              hasNotice: false,
              lastReason: "Tassonomia errata",
            }),
          ]),
        )
      ).text,
    ).toContain("Tassonomia errata");
    expect((await shown(panel([officePayment({ lastReason: "Tassonomia errata" })]))).text).not.toContain(
      "Tassonomia errata",
    );
  });

  test("refunds stand with the payment they are of", async () => {
    expect(
      (await shown(panel([paidPayment({ refunds: [refund({ state: "refused", refusal: "Era dovuto" })] })]))).text,
    ).toContain("Era dovuto");
  });

  test("the stamp comes first", async () => {
    const { text } = await shown(panel([officePayment()], stamp()));
    expect(text.indexOf("Marca da bollo")).toBeLessThan(text.indexOf("Canone unico 2026"));
  });
});
