import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answers.ts";
import type { Question } from "../components.ts";
import { fieldErrorCodes } from "../field-error.ts";
import { everyType } from "../testing/every-type.ts";
import { onePage, today, upload } from "../testing/permit-form.ts";
import { listComponents } from "../tools/listed-components.ts";
import { checkOf } from "./check.ts";

const towns: Readonly<Record<string, string>> = { trento: "Trento (TN)", "trento (tn)": "Trento (TN)" };
const known = { today, findMunicipality: (typed: string) => towns[typed.toLowerCase()] };
const questionOf = (component: object): Question => {
  const found = listComponents(onePage({ key: "q", label: "Domanda", ...component })).find(
    ({ id }) => id === "q",
  )?.component;
  return found as Question;
};
const judge = (component: object, answer: unknown) => checkOf(questionOf(component))(answer as Answer, known);
const codeOf = (component: object, answer: unknown) => {
  const verdict = judge(component, answer);
  return "code" in verdict ? verdict.code : "accepted";
};
const questions = everyType.filter(
  ({ type }) =>
    !["panel", "fieldset", "columns", "well", "table", "datagrid", "editgrid", "form", "address"].includes(type),
);
const values = [
  { label: "Uno", value: "1" },
  { label: "Due", value: "2" },
  { label: "Tre", value: "3" },
];

describe("whatever is posted", () => {
  test.each(questions)("a $type is accepted or refused with a reason, and nothing breaks", ({ type, component }) => {
    const check = checkOf(questionOf({ type, ...component }));
    fc.assert(
      fc.property(fc.oneof(fc.anything({ maxDepth: 2 }), fc.string(), fc.double(), fc.array(fc.string())), (answer) => {
        const verdict = check(answer as Answer, known);
        expect("code" in verdict ? fieldErrorCodes.includes(verdict.code) : "value" in verdict).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each(questions)(
    "what a $type keeps it keeps again: a draft that is saved twice does not change",
    ({ type, component, answer }) => {
      const check = checkOf(questionOf({ type, ...component }));
      const accepted = (given: unknown) => {
        const verdict = check(given as Answer, known);
        return "value" in verdict ? verdict.value : undefined;
      };
      const kept = accepted(answer);
      expect(kept).toEqual(answer);
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.constantFrom("red", "blue", upload, "x"))),
          (given) => {
            const once = accepted(given);
            if (once !== undefined) expect(accepted(once)).toEqual(once);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test.each(questions)(
    "an empty $type is well where it is not required, and missing where it is",
    ({ type, component }) => {
      for (const empty of ["", "  ", [], null, undefined]) {
        expect(codeOf({ type, ...component }, empty)).toBe(type === "terms" ? "must_be_accepted" : "accepted");
        expect(codeOf({ type, ...component, validate: { required: true } }, empty)).toBe(
          type === "terms" ? "must_be_accepted" : "required",
        );
      }
    },
  );
});

describe("bounds are part of what they bound", () => {
  test.each([
    [
      { type: "textfield", validate: { minLength: 2, maxLength: 3 } },
      { a: "too_short", ab: "accepted", abc: "accepted", abcd: "too_long" },
    ],
    [
      { type: "datetime", validate: { minDate: "2026-11-22", maxDate: "today+1d" } },
      {
        "2026-11-21": "date_too_early",
        "2026-11-22": "accepted",
        "2026-11-24": "accepted",
        "2026-11-25": "date_too_late",
        "2026-02-30": "date",
        "22/11/2026": "date",
      },
    ],
    [
      { type: "time", validate: { minTime: "08:00", maxTime: "12:30" } },
      {
        "7:59": "time_too_early",
        "8:00": "accepted",
        "12.30": "accepted",
        "12:31": "time_too_late",
        "24:00": "time",
        "8": "time",
        "8:60": "time",
      },
    ],
    [{ type: "municipality" }, { trento: "accepted", Atlantide: "municipality", ["x".repeat(121)]: "municipality" }],
    [
      { type: "radio", values },
      { "1": "accepted", "4": "not_an_option", "1 ": "not_an_option" },
    ],
  ])("%o", (component, verdicts) => {
    for (const [answer, code] of Object.entries(verdicts))
      expect([answer, codeOf(component, answer)]).toEqual([answer, code]);
  });

  test.each([
    [-1, "too_small"],
    [0, "accepted"],
    [9.99, "accepted"],
    [10, "accepted"],
    [10.01, "too_large"],
    [1.005, "too_many_decimals"],
    [0.1 + 0.2, "accepted"],
    [Infinity, "wrong_type"],
  ])("a number from 0 to 10 with two decimals: %d is %s", (answer, code) => {
    expect(codeOf({ type: "number", decimalLimit: 2, validate: { min: 0, max: 10 } }, answer)).toBe(code);
  });

  test.each([
    [["1"], "too_few_choices"],
    [["1", "2"], "accepted"],
    [["1", "1"], "too_few_choices"],
    [["1", "2", "3"], "too_many_choices"],
    [["1", "4"], "not_an_option"],
    ["1", "wrong_type"],
  ])("two of three choices: %j is %s", (answer, code) => {
    expect(codeOf({ type: "selectboxes", values, validate: { min: 2, max: 2 } }, answer)).toBe(code);
  });

  test("choices are kept in the order of the form, each once", () => {
    expect(judge({ type: "selectboxes", values }, ["3", "1", "3"])).toEqual({ value: ["1", "3"] });
  });

  test.each([
    [{}, [upload], "accepted"],
    [{}, [upload, upload], "accepted"],
    [{}, [upload, upload.replace(/1$/, "2")], "too_many_files"],
    [{ multiple: true, maxFiles: 2 }, [1, 2, 3].map((last) => upload.replace(/1$/, String(last))), "too_many_files"],
    [{}, ["../../etc/passwd"], "wrong_type"],
    [{}, [3], "wrong_type"],
  ])("a file %o: %j is %s", (component, answer, code) => {
    expect(codeOf({ type: "file", ...component }, answer)).toBe(code);
  });
});

describe("a reason says what would be right", () => {
  test.each([
    [{ type: "textfield", validate: { maxLength: 3 } }, "abcd", { max: 3 }],
    [{ type: "number", validate: { min: 5 } }, 4, { min: 5 }],
    [{ type: "datetime", validate: { maxDate: "today-18y" } }, "2020-01-01", { max: "2008-11-23" }],
    [{ type: "time", validate: { minTime: "08:00" } }, "07:00", { min: "08:00" }],
    [{ type: "file", multiple: true, maxFiles: 1 }, [upload, upload.replace(/1$/, "2")], { max: 1 }],
  ])("%o refused %j: %o", (component, answer, params) => {
    expect(judge(component, answer)).toMatchObject({ params });
  });
});

test("where nobody can say which municipalities there are, a name is taken as it was typed", () => {
  expect(checkOf(questionOf({ type: "municipality" }))(" Atlantide ", { today })).toEqual({ value: "Atlantide" });
});

test("an expression that makes other programs think for ever is answered at once", () => {
  expect(codeOf({ type: "textarea", validate: { pattern: "(a+)+b", maxLength: 5_000 } }, "a".repeat(4_000))).toBe(
    "pattern",
  );
});
