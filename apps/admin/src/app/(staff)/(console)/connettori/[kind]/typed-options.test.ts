import { describe, expect, test } from "vitest";
import { optionField } from "./option-fields.testing.ts";
import { type Field, missingOf, openedWith, sentOf } from "./typed-options.ts";

const field = (key: string, kind: Field["kind"], more: Partial<Field> = {}): Field =>
  optionField({ key, kind, isRequired: false, isAddress: false, value: null, isSet: false, ...more });
const fields = [
  field("url", "url", { isRequired: true, value: "https://protocollo.example", isSet: true }),
  field("apiKey", "secret", { isRequired: true, isSet: true }),
  field("timeout", "number", { standard: 30 }),
  field("folders", "boolean", { standard: true }),
  field("nested", "other"),
];

describe("the form of a connector's options", () => {
  test("opens with what is in use, the standards beside it, and secrets empty", () => {
    expect(openedWith(fields)).toEqual({ url: "https://protocollo.example", apiKey: "", timeout: "30", folders: true });
  });

  test("sends numbers as numbers, and leaves to the server what is none", () => {
    expect(sentOf(fields, { timeout: "45", url: "x", folders: false })).toEqual({
      timeout: 45,
      url: "x",
      folders: false,
    });
    expect(sentOf(fields, { timeout: "molto" })).toEqual({ timeout: "molto" });
    expect(sentOf(fields, { timeout: "" })).toEqual({ timeout: "" });
  });

  test("misses what is required and empty, but not a secret that is kept", () => {
    expect(missingOf(fields, { ...openedWith(fields), url: " " })).toEqual(["url"]);
    expect(missingOf([field("apiKey", "secret", { isRequired: true })], { apiKey: "" })).toEqual(["apiKey"]);
  });
});
