import fc from "fast-check";
import { expect, test } from "vitest";
import { readReason, symptoms, writeSymptom } from "./reason.ts";

test("a symptom is read as it was written, with its detail or without", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...symptoms),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      (symptom, detail) => {
        expect(readReason(writeSymptom(symptom, detail))).toEqual({ symptom, detail: detail ?? null });
      },
    ),
  );
});

test.each(["Fascicolo chiuso", "", "@tomorrow", "@ busy", "busy"])("%j is somebody's own words", (text) => {
  expect(readReason(text)).toEqual({ said: text });
});
