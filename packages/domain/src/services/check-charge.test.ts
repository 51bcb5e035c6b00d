import { expect, test } from "vitest";
import { Charge } from "../payments/charge.ts";
import { ServiceOptions } from "./options.ts";
import { type ChargeFault, chargeFaults } from "./check-charge.ts";

const category = "9/0101002IM/";
const charge = (changes: object) => Charge.parse({ category, ...changes });
const numbers = new Set(["importo"]);

test.each<[string, Parameters<typeof chargeFaults>[0], ChargeFault[]]>([
  ["a free service", { payment: "none" }, []],
  ["paid without saying what", { payment: "immediate" }, ["charge_missing"]],
  ["paid at once without an amount", { payment: "immediate", charge: charge({}) }, ["amount_missing"]],
  ["an amount the operator will set", { payment: "deferred", charge: charge({}) }, []],
  ["a fixed amount", { payment: "immediate", charge: charge({ amount: { kind: "fixed", cents: 100 } }) }, []],
  ["an amount from a number question", { payment: "immediate", charge: charge({ amount: { kind: "answer", path: "importo" } }) }, []],
  ["an amount from a question that is not there", { payment: "immediate", charge: charge({ amount: { kind: "answer", path: "altro" } }) }, ["amount_not_a_number_question"]],
  ["shares above the amount", { payment: "immediate", charge: charge({ amount: { kind: "fixed", cents: 100 }, split: [{ chapter: "E", share: { cents: 101 } }, { chapter: "F", share: { weight: 1 } }] }) }, ["amount_below_split"]],
])("%s", (_title, options, faults) => expect(chargeFaults(options, numbers)).toEqual(faults));

test("options published before payments existed are still valid", () => {
  const old = { level: "spid2", maxDays: 30, allowWithdraw: true, allowReopening: true, allowIntegration: true, payment: "none", stamp: false, registration: null, messages: {} };
  expect(ServiceOptions.parse(old).charge).toBeUndefined();
});
