import { expect, test } from "vitest";
import { Charge } from "../payments/charge.ts";
import { type ChargeFault, chargeFaults } from "./check-charge.ts";
import { ServiceOptions } from "./options.ts";

const category = "9/0101002IM/";
const charge = (changes: object) => Charge.parse({ category, ...changes });
const numbers = new Set(["importo"]);

test.each<[string, Parameters<typeof chargeFaults>[0], ChargeFault[]]>([
  ["a free service", { payment: "none" }, []],
  ["paid without saying what", { payment: "immediate" }, ["charge_missing"]],
  ["paid at once without an amount", { payment: "immediate", charge: charge({}) }, ["amount_missing"]],
  ["an amount the operator will set", { payment: "deferred", charge: charge({}) }, []],
  ["a fixed amount", { payment: "immediate", charge: charge({ amount: { kind: "fixed", cents: 100 } }) }, []],
  [
    "an amount from a number question",
    { payment: "immediate", charge: charge({ amount: { kind: "answer", path: "importo" } }) },
    [],
  ],
  [
    "an amount from a question that is not there",
    { payment: "immediate", charge: charge({ amount: { kind: "answer", path: "altro" } }) },
    ["amount_not_a_number_question"],
  ],
  [
    "shares above the amount",
    {
      payment: "immediate",
      charge: charge({
        amount: { kind: "fixed", cents: 100 },
        split: [
          { chapter: "E", share: { cents: 101 } },
          { chapter: "F", share: { weight: 1 } },
        ],
      }),
    },
    ["amount_below_split"],
  ],
  [
    "a chapter with two shares",
    {
      payment: "deferred",
      charge: charge({
        split: [
          { chapter: "E", share: { weight: 1 } },
          { chapter: "E", share: { weight: 2 } },
        ],
      }),
    },
    ["chapter_twice"],
  ],
  [
    "a chapter with two assessments",
    {
      payment: "deferred",
      charge: charge({
        split: [
          { chapter: "E", assessment: "1", share: { weight: 1 } },
          { chapter: "E", assessment: "2", share: { weight: 2 } },
        ],
      }),
    },
    [],
  ],
  [
    "a reason with a placeholder nothing fills",
    { payment: "deferred", charge: charge({ reason: { it: "Permesso {{numero}}" } }) },
    ["reason_unknown_placeholder"],
  ],
  ["a reason that is empty", { payment: "deferred", charge: charge({ reason: { it: " " } }) }, ["reason_untranslated"]],
  [
    "several faults at once",
    { payment: "immediate", charge: charge({ reason: { it: "{{x}}" } }) },
    ["amount_missing", "reason_unknown_placeholder"],
  ],
])("%s", (_title, options, faults) => expect(chargeFaults(options, numbers)).toEqual(faults));

test("options published before payments existed are still valid", () => {
  const old = {
    level: "spid2",
    maxDays: 30,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    payment: "none",
    stamp: false,
    registration: null,
    messages: {},
  };
  expect(ServiceOptions.parse(old).charge).toBeUndefined();
});

test("a reason is written in every language of the municipality", () => {
  const paid = {
    payment: "deferred" as const,
    charge: charge({ reason: { it: "Permesso {{anno}}", de: "Genehmigung" } }),
  };
  expect(chargeFaults(paid, numbers, ["it", "de"])).toEqual([]);
  expect(chargeFaults(paid, numbers, ["it", "de", "en"])).toEqual(["reason_untranslated"]);
});

test("a stamp is taken online and on paper unless the service says otherwise, and never in no way", () => {
  const options = {
    level: "spid2",
    maxDays: 30,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    stamp: true,
    registration: null,
    messages: {},
  };
  expect(ServiceOptions.parse(options).stampWays).toEqual(["digital", "declared"]);
  expect(ServiceOptions.parse({ ...options, stampWays: ["declared"] }).stampWays).toEqual(["declared"]);
  expect(ServiceOptions.safeParse({ ...options, stampWays: [] }).success).toBe(false);
});
