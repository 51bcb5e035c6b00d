import { describe, expect, test } from "vitest";
import { inLocale, Localised } from "../locales.ts";
import { Branding, OfficeContacts } from "../tenants/branding.ts";
import { ServiceGeneral } from "./general.ts";
import { ServiceOptions } from "./options.ts";
import { DraftSheet, ServiceSheet } from "./sheet.ts";

const it = { it: "Testo" };
const sheet = {
  title: it,
  summary: it,
  recipients: it,
  howTo: it,
  needed: it,
  outcome: it,
  conditions: it,
  times: { text: it, steps: [{ days: 30, title: it, text: it }] },
  links: [{ title: it, url: "https://www.comune.example/moduli" }],
};
const options = {
  level: "spid2",
  maxDays: 30,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  registration: null,
  messages: {},
};
const general = {
  officeId: "0190a0a0-0000-7000-8000-000000000001",
  category: "mobilita-e-trasporti",
  topics: ["ztl"],
  lifeEvents: ["veicolo"],
  audiences: ["cittadini"],
  isFeatured: false,
};
const branding = {
  motto: it,
  region: it,
  colour: "#00614a",
  logo: "/stemmi/bugliano.svg",
  address: "Piazza 1",
  phone: "0588",
  email: "urp@comune.example",
  pec: "pec@comune.example",
  accessibilityUrl: "https://form.agid.gov.it/x",
};
const isRead = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

/** Addresses somebody may type, import or smuggle in; only the first two may ever become a link of a citizen's page. */
const addresses: [string, boolean][] = [
  ["https://www.comune.example/a?b=c#d", true],
  ["http://comune.example", true],
  ["javascript:alert(document.cookie)", false],
  ["JavaScript:alert(1)", false],
  ["data:text/html,<script>alert(1)</script>", false],
  ["file:///etc/passwd", false],
  ["vbscript:x", false],
  ["//evil.example", false],
  ["www.comune.example", false],
  ["", false],
];

describe("the sheet of a service", () => {
  test("with every text in Italian is whole; what is not told is nothing", () => {
    expect(ServiceSheet.parse({ ...sheet, links: undefined })).toMatchObject({ more: [], links: [] });
  });

  test.each(addresses)("may lead to %j: %s", (url, may) => {
    expect(isRead(ServiceSheet, { ...sheet, links: [{ title: it, url }] })).toBe(may);
  });

  test("while it is written may have an address that is not finished, and so many links, and no more", () => {
    expect(isRead(DraftSheet, { ...sheet, links: [{ title: it, url: "https:/" }] })).toBe(true);
    expect(isRead(DraftSheet, { ...sheet, links: Array.from({ length: 51 }, () => ({ title: it, url: "x" })) })).toBe(
      false,
    );
    expect(isRead(DraftSheet, { ...sheet, links: [{ title: it, url: "x".repeat(2_001) }] })).toBe(false);
  });

  test.each(["title", "summary", "recipients", "howTo", "needed", "outcome", "times", "conditions"])(
    "without %s is none",
    (part) => {
      expect(isRead(ServiceSheet, { ...sheet, [part]: undefined })).toBe(false);
      expect(isRead(ServiceSheet, { ...sheet, [part]: "Testo" })).toBe(false);
    },
  );

  test.each([{ days: -1 }, { days: 1.5 }, { days: "30" }])("counts its times in whole days, never %j", (change) => {
    expect(isRead(ServiceSheet, { ...sheet, times: { text: it, steps: [{ title: it, text: it, ...change }] } })).toBe(
      false,
    );
  });

  test("has nothing nobody knows of: a mistyped part would be lost in silence", () => {
    expect(isRead(ServiceSheet, { ...sheet, outcomes: it })).toBe(false);
    expect(isRead(ServiceSheet, { ...sheet, title: { it: "x", fr: "y" } })).toBe(false);
  });
});

describe("how applications of a service live", () => {
  test("what is not told is the prudent choice: at the counter too, nothing to pay, no stamp, both ways to give one", () => {
    expect(ServiceOptions.parse(options)).toMatchObject({
      allowCounter: true,
      payment: "none",
      stamp: false,
      stampWays: ["digital", "declared"],
      stampExemptions: [],
    });
  });

  test.each([
    ["a sign-in there is not", { level: "spid4" }],
    ["no day to conclude in", { maxDays: 0 }],
    ["more than a year", { maxDays: 366 }],
    ["half a day", { maxDays: 1.5 }],
    ["a payment some day", { payment: "later" }],
    ["a stamp in no way", { stampWays: [] }],
    ["a stamp for a reason there is not", { stampExemptions: ["because"] }],
    ["a registration without a folder", { registration: { classification: "6.3" } }],
    ["a mail at a moment there is not", { messages: { lost: { subject: it, text: it } } }],
    ["a mail without a subject", { messages: { accepted: { text: it } } }],
    ["a service of App IO with an endless name", { appIo: { serviceId: "x".repeat(61) } }],
    ["something nobody knows", { allowEverything: true }],
  ])("%s is refused", (_, change) => {
    expect(isRead(ServiceOptions, { ...options, ...change })).toBe(false);
  });

  test.each(["none", "spid1", "spid2", "spid3", "cie"])("it may ask for %s", (level) => {
    expect(isRead(ServiceOptions, { ...options, level })).toBe(true);
  });
});

describe("where a service is found", () => {
  test.each([
    ["a category", { category: "altro" }],
    ["a topic", { topics: ["altro"] }],
    ["an event of life", { lifeEvents: ["altro"] }],
    ["an audience", { audiences: ["tutti"] }],
    ["an office", { officeId: "urp" }],
  ])("%s that is not in its list is refused", (_, change) => {
    expect([isRead(ServiceGeneral, general), isRead(ServiceGeneral, { ...general, ...change })]).toEqual([true, false]);
  });
});

describe("how a municipality shows itself", () => {
  test.each(addresses)("its own site and its declaration of accessibility may be at %j: %s", (url, may) => {
    expect([
      isRead(Branding, { ...branding, siteUrl: url }),
      isRead(Branding, { ...branding, accessibilityUrl: url }),
    ]).toEqual([may, may]);
  });

  test.each(["#00614A", "00614a", "#061", "#00614a;background:url(x)", "red", ""])(
    "%j is no colour of it",
    (colour) => {
      expect(isRead(Branding, { ...branding, colour })).toBe(false);
    },
  );

  test.each(["email", "pec"])("its %s is an address of mail", (field) => {
    const contacts = {
      address: "Piazza 1",
      phone: "0588",
      email: "urp@comune.example",
      pec: "pec@comune.example",
      hours: it,
    };
    expect([
      isRead(Branding, { ...branding, [field]: "urp" }),
      isRead(OfficeContacts, contacts),
      isRead(OfficeContacts, { ...contacts, [field]: "urp" }),
    ]).toEqual([false, true, false]);
  });
});

test.each([
  [{ it: "Comune", de: "Gemeinde", en: "Town" }, "de", "Gemeinde"],
  [{ it: "Comune", en: "Town" }, "de", "Comune"],
  [{ it: "Comune" }, "it", "Comune"],
] as const)("of %j a %s page shows %j: Italian where there is no translation", (text, locale, shown) => {
  expect(inLocale(Localised.parse(text), locale)).toBe(shown);
});
