import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { refundMails } from "./refunds/words.ts";
import { euro, paymentMails, receiptWords } from "./words.ts";

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();
/** What `tell-payer` and `tell-refund` fill in. */
const known = ["nome", "causale", "importo", "avviso", "scadenza", "ente", "link"];
const ofRefunds = ["nome", "causale", "importo", "ente", "motivo", "giorno", "link"];
const mails = [
  ...Object.entries(paymentMails).map(([name, mail]) => [name, mail, known] as const),
  ...Object.entries(refundMails).map(([name, mail]) => [name, mail, ofRefunds] as const),
];

describe.each(mails)("the mail %s", (_name, { subject, text }, fillable) => {
  test("is written in every language, with what is filled in the same in each", () => {
    for (const part of [subject, text] as const) {
      for (const locale of locales) expect(part[locale].trim()).toBe(part[locale]);
      expect(new Set(locales.map((locale) => placeholders(part[locale]).join())).size).toBe(1);
      expect(new Set(locales.map((locale) => part[locale])).size).toBe(locales.length);
    }
  });

  test("asks for nothing that nobody fills in", () => {
    for (const locale of locales)
      for (const name of [...placeholders(subject[locale]), ...placeholders(text[locale])])
        expect(fillable).toContain(name);
  });

  test("says in its subject what it is about, on one line, and in its text where to look", () => {
    for (const locale of locales) {
      expect(placeholders(subject[locale])).toEqual(["causale"]);
      expect(subject[locale]).not.toContain("\n");
      for (const name of ["nome", "importo", "causale", "ente", "link"])
        expect(placeholders(text[locale])).toContain(name);
    }
  });
});

describe("who owes", () => {
  test.each(["waiting", "failed"] as const)(
    "is told by when to pay (%s), and when it is over is asked for nothing by a day",
    (moment) => {
      for (const locale of locales) {
        expect(placeholders(paymentMails[moment].text[locale])).toContain("scadenza");
        for (const over of ["paid", "expired"] as const)
          expect(placeholders(paymentMails[over].text[locale])).not.toContain("scadenza");
      }
    },
  );

  test("is given the notice's code where a notice can be paid, and for a stamp is not", () => {
    for (const locale of locales) {
      expect(placeholders(paymentMails.waiting.text[locale])).toContain("avviso");
      expect(placeholders(paymentMails.stampWaiting.text[locale])).not.toContain("avviso");
    }
  });

  test("and is not given back money is told why", () => {
    for (const locale of locales) expect(placeholders(refundMails.refused.text[locale])).toContain("motivo");
  });
});

describe("the words of receipts", () => {
  test("are there in every language, none empty, none left in another", () => {
    const [first, ...others] = locales.map((locale) => receiptWords[locale]);
    for (const words of others) {
      expect(Object.keys(words)).toEqual(Object.keys(first ?? {}));
      const same = Object.entries(words)
        .filter(([key, text]) => text === Reflect.get(first ?? {}, key))
        .map(([key]) => key);
      expect(same).toEqual(["iuv"]);
    }
  });

  test("make names of files without blanks or signs", () => {
    for (const locale of locales) expect(receiptWords[locale].fileName).toMatch(/^[a-z-]+$/);
  });
});

test.each([
  ["it", "1.234,50 €"],
  ["de", "1.234,50 €"],
  ["en", "€1,234.50"],
] as const)("an amount is written as in %s", (locale, text) =>
  expect(euro(123_450, locale).replaceAll(/\s/g, " ")).toBe(text),
);
