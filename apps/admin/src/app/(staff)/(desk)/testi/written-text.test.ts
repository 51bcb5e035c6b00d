import { describe, expect, test } from "vitest";
import { faultOf, withExamples, writtenIn } from "./written-text.ts";

describe("a text an office writes", () => {
  test("is needed in Italian and welcome in the other languages", () => {
    expect(faultOf("  ", "it")).toEqual({ kind: "required" });
    expect(faultOf("  ", "de")).toBeNull();
    expect(faultOf("x".repeat(5_001), "en")).toEqual({ kind: "tooLong" });
    expect(writtenIn({ it: " Va bene ", de: "", en: " Fine " })).toEqual({ it: "Va bene", en: "Fine" });
  });

  test("is told which placeholders nobody will fill, as they were typed", () => {
    expect(faultOf("Gentile {{nome}}, {{Pratica}} {{nmoe}}", "it")).toEqual({
      kind: "unknown",
      names: "{{Pratica}}, {{nmoe}}",
    });
    expect(faultOf("Gentile {{ nome }}", "it")).toBeNull();
  });

  test("is read with examples in place of its placeholders", () => {
    expect(withExamples("Gentile {{nome}}, {{ pratica }} {{altro}}", { nome: "Anna", pratica: "AN-1" })).toBe(
      "Gentile Anna, AN-1 {{altro}}",
    );
  });
});
