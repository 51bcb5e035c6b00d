import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isConnectorRefused } from "../../failures.ts";
import { debtOf, describePayments } from "../contract.testing.ts";
import { createPayments } from "../registry.ts";
import { gpdOptions, openPagopa, townFiscalCode } from "./town.testing.ts";

const pagopa = openPagopa();
afterAll(pagopa.close);
beforeEach(() => pagopa.faults.set("well"));

describePayments("pagopa-gpd", () => ({ payments: pagopa.client(), node: pagopa.node, faults: pagopa.faults }));

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("pagoPA's own errors", () => {
  test("a wrong subscription key is told with what to correct", async () => {
    const failure = await failureOf(pagopa.client({ subscriptionKey: "another-key" }).status(debtOf(pagopa.client())));
    expect(isConnectorRefused(failure) && [failure.code, failure.message, failure.isOfUs]).toEqual([
      "HTTP_401",
      expect.stringContaining("chiave di sottoscrizione"),
      true,
    ]);
  });

  test.each([
    [
      "parts that do not sum to the debt",
      { transfers: [{ amount: 1, reason: "x", category: "9/0101002IM/" }] },
      "sum of transfers",
    ],
    ["a last day that is over", { dueOn: "2026-11-01" }, "in the past"],
  ])("%s are refused by the platform, in its words", async (_title, changes, words) => {
    const failure = await failureOf(pagopa.client().createDebt(debtOf(pagopa.client(), changes)));
    expect(isConnectorRefused(failure) && failure.message).toContain(words);
  });

  test("a position of the same key over another amount is not taken for ours", async () => {
    const debt = debtOf(pagopa.client());
    await pagopa.client().createDebt(debt);
    const other = { ...debt, amount: 1, transfers: [{ amount: 1, reason: "x", category: "9/0101002IM/" }] };
    expect(isConnectorRefused(await failureOf(pagopa.client().createDebt(other)))).toBe(true);
  });

  test("a body numbers its notices with aux digit 0 or 3, as its options say", () => {
    expect(pagopa.client().numbering).toEqual({ aux: 3, segregationCode: "01" });
    expect(pagopa.client({ auxDigit: "0", code: "12" }).numbering).toEqual({ aux: 0, applicationCode: "12" });
  });

  test("options with a mistyped IBAN or station are refused", () => {
    expect(() => createPayments("pagopa-gpd", { ...gpdOptions, iban: "IT60X" })).toThrow("IBAN");
    expect(() => createPayments("pagopa-gpd", { ...gpdOptions, stationId: townFiscalCode })).toThrow();
  });

  test("the log knows operation and outcome of each call, and nothing of who pays", async () => {
    pagopa.calls.length = 0;
    await pagopa.client().createDebt(debtOf(pagopa.client()));
    expect(pagopa.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual(["create answered"]);
    expect(JSON.stringify(pagopa.calls)).not.toMatch(/RSSMRA|Rossi|payment-/);
  });
});
