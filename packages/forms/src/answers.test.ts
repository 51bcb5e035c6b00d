import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerAt, asText, isEmpty, own, withAnswer } from "./answers.ts";

const answers = { name: "Maria", home: { street: "Via Roma" }, cars: [{ plate: "A1" }, { plate: "B2" }] };

describe("an answer by its path", () => {
  test.each([
    ["name", "Maria"],
    ["home.street", "Via Roma"],
    ["cars.1.plate", "B2"],
    ["cars.5.plate", undefined],
    ["home.street.deeper", undefined],
    ["constructor", undefined],
    ["__proto__.toString", undefined],
    ["", undefined],
  ])("%s is %j", (path, expected) => {
    expect(answerAt(answers, path)).toEqual(expected);
  });
});

describe("changing one answer", () => {
  test("leaves the others, and the original, alone", () => {
    const changed = withAnswer(answers, "cars.1.plate", "C3");
    expect(changed).toEqual({ ...answers, cars: [{ plate: "A1" }, { plate: "C3" }] });
    expect(answers.cars[1]).toEqual({ plate: "B2" });
  });

  test("makes the objects on the way", () => {
    expect(withAnswer({}, "a.b.c", 1)).toEqual({ a: { b: { c: 1 } } });
  });

  test("does not grow lists: a row that is not there is not made", () => {
    expect(withAnswer(answers, "cars.7.plate", "X")).toEqual(answers);
  });

  test("is read back where it was written", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("name", "home.street", "home.number", "cars.0.plate", "new.deep.place"),
        fc.string(),
        (path, value) => {
          expect(answerAt(withAnswer(answers, path, value), path)).toBe(value);
        },
      ),
    );
  });
});

test.each([
  [undefined, true],
  [null, true],
  ["", true],
  ["  ", true],
  [false, true],
  [[], true],
  [0, false],
  ["x", false],
  [true, false],
  [{}, false],
])("%j is no answer: %s", (value, expected) => {
  expect(isEmpty(value)).toBe(expected);
});

test.each([
  ["a", "a"],
  [12, "12"],
  [true, "true"],
  [null, ""],
  [undefined, ""],
  [["a"], ""],
  [{ a: 1 }, ""],
])("%j as a text is %j", (value, expected) => {
  expect(asText(value)).toBe(expected);
});

test("a key of every object is no answer", () => {
  expect(own({}, "toString")).toBeUndefined();
  expect(own(null, "a")).toBeUndefined();
  expect(own(["a"], "0")).toBeUndefined();
});
