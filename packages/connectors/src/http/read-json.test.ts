import { describe, expect, test } from "vitest";
import { z } from "zod";
import { isConnectorDown, reasonOf } from "../failures.ts";
import { readJson } from "./read-json.ts";

const Schema = z.object({ id: z.string(), parts: z.array(z.object({ amount: z.int() })) });
const answer = (body: string | Uint8Array, status = 200) => ({
  status,
  headers: new Headers(),
  body: typeof body === "string" ? new TextEncoder().encode(body) : body,
});
const failureOf = (body: string | Uint8Array, isOutcomeUnknown = false) => {
  try {
    readJson(answer(body), Schema, { isOutcomeUnknown });
    return undefined;
  } catch (error) {
    return error;
  }
};

describe("an answer in JSON", () => {
  test("is read as the vendor's schema says, and what it has besides is left out", () => {
    expect(
      readJson(answer('{"id":"a","parts":[{"amount":1,"note":"x"}],"more":true}'), Schema, { isOutcomeUnknown: false }),
    ).toEqual({ id: "a", parts: [{ amount: 1 }] });
  });

  test.each<[string, string | Uint8Array, string]>([
    ["HTML", "<html>Mario Rossi</html>", "not JSON"],
    ["nothing", "", "not JSON"],
    ["half of one", '{"id":"Mario Rossi"', "not JSON"],
    ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00]), "not JSON"],
    ["null", "null", "(whole)"],
    ["a list", "[]", "(whole)"],
    ["one without a field", '{"parts":[]}', "id"],
    ["one wrong deep inside", '{"id":"Mario Rossi","parts":[{"amount":1},{"amount":"Mario Rossi"}]}', "parts.1.amount"],
  ])("that is %s is not understood: it says where, and never what", (_what, body, where) => {
    const failure = failureOf(body);
    expect(isConnectorDown(failure) && [failure.symptom, failure.detail, failure.isOutcomeUnknown]).toEqual([
      "unreadable",
      where,
      false,
    ]);
    expect(String(failure)).not.toContain("Rossi");
  });

  test.each([
    [true, "@unknown_outcome not JSON"],
    [false, "@unreadable not JSON"],
  ])("to a call that may have been carried out (%s) keeps that for who looks at it", (isOutcomeUnknown, reason) => {
    const failure = failureOf("?", isOutcomeUnknown);
    expect(isConnectorDown(failure) && reasonOf(failure)).toBe(reason);
  });
});
