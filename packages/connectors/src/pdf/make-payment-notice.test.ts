import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { makePaymentNotice } from "./make-payment-notice.ts";
import { type PaymentNoticePdf, paymentNoticeLayout } from "./payment-notice.ts";

const notice: PaymentNoticePdf = {
  language: "it",
  payee: {
    name: "Comune di Bugliano",
    fiscalCode: "00998877666",
    cbill: "AB1CD",
    colour: "#00614a",
    address: "Piazza del Municipio 1, 56040 Bugliano (PI)",
  },
  debtor: { name: "Mario Rossi", fiscalCode: "RSSMRA80A01H501U" },
  noticeCode: "301000000000000144",
  amount: 123_450,
  reason: "Occupazione suolo pubblico, via Roma",
  dueOn: "2027-02-28",
  createdAt: new Date("2026-11-26T10:00:00Z"),
};

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  expect(pdf.numPages).toBe(1);
  return items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ")
    .replaceAll(/\s+/g, " ");
};

describe("a payment notice", () => {
  test("says who pays whom, how much, by when, and the code in groups of four", async () => {
    const text = await textOf(await makePaymentNotice(notice));
    for (const words of [
      "AVVISO DI PAGAMENTO",
      "Comune di Bugliano",
      "00998877666",
      "Mario Rossi",
      "RSSMRA80A01H501U",
      "1.234,50 euro",
      "28/02/2027",
      "3010 0000 0000 0001 44",
      "AB1CD",
      "Quanto e quando pagare?",
      "Dove pagare?",
      "www.pagopa.gov.it",
    ])
      expect(text).toContain(words);
  });

  test.each([
    ["de", "ZAHLUNGSMITTEILUNG"],
    ["en", "PAYMENT NOTICE"],
  ] as const)("in %s too", async (language, title) => {
    expect(await textOf(await makePaymentNotice({ ...notice, language }))).toContain(title);
  });

  test("is PDF/A and carries the QR code as the specification draws it", async () => {
    expect(Buffer.from(await makePaymentNotice(notice)).toString("latin1")).toContain("<pdfaid:part>2</pdfaid:part>");
    const drawn = JSON.stringify(paymentNoticeLayout(notice).content);
    expect(drawn).toContain(`"qr":"PAGOPA|002|301000000000000144|00998877666|123450","version":4,"eccLevel":"M"`);
  });

  test("stays on one page with the longest names", async () => {
    const text = await textOf(
      await makePaymentNotice({
        ...notice,
        reason: "Causale molto lunga ".repeat(7).trim(),
        debtor: { ...notice.debtor, name: "Nome ".repeat(14).trim() },
      }),
    );
    expect(text).toContain("Causale molto lunga");
  });

  test("of a mistyped code is not made", async () => {
    await expect(async () => makePaymentNotice({ ...notice, noticeCode: "301000000000000145" })).rejects.toThrow(
      RangeError,
    );
  });
});
