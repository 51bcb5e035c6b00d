import { answerAt, type Answers } from "@sportello/forms/answers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withFile, withoutFile } from "./files-in-answers.ts";

describe("a file in the answers", () => {
  test.each([
    ["a question of a page", {}, "scan", { scan: ["f"] }],
    ["a question that has files", { scan: ["a"] }, "scan", { scan: ["a", "f"] }],
    ["a question of a subform", {}, "delegate.paper", { delegate: { paper: ["f"] } }],
    [
      "a row that is there",
      { cars: [{ plate: "AA" }, {}] },
      "cars.1.paper",
      { cars: [{ plate: "AA" }, { paper: ["f"] }] },
    ],
    ["the next row", { cars: [{ plate: "AA" }] }, "cars.1.paper", { cars: [{ plate: "AA" }, { paper: ["f"] }] }],
    ["a first row", {}, "cars.0.paper", { cars: [{ paper: ["f"] }] }],
    ["a subform in a row", { cars: [{}] }, "cars.0.owner.paper", { cars: [{ owner: { paper: ["f"] } }] }],
    ["a row far beyond the last, which is no row", { cars: [] }, "cars.7.paper", { cars: [] }],
  ] as [string, Answers, string, Answers][])("is put into %s", (_where, before, path, after) => {
    expect(withFile(before, path, "f")).toEqual(after);
  });

  const key = fc.constantFrom("a", "b", "c");
  const answers = fc.letrec<{ node: Answers }>((tie) => ({
    node: fc.dictionary(
      key,
      fc.oneof(
        fc.string({ maxLength: 3 }),
        fc.array(fc.uuid(), { maxLength: 2 }),
        fc.array(tie("node"), { maxLength: 2 }),
        tie("node"),
      ),
    ) as fc.Arbitrary<Answers>,
  })).node;

  test("put in and taken out leaves no trace of it, and the given answers are never touched", () => {
    fc.assert(
      fc.property(answers, key, (before, path) => {
        const copy = structuredClone(before);
        const put = withFile(before, path, "the-file");
        expect(answerAt(put, path)).toContain("the-file");
        expect(JSON.stringify(withoutFile(put, "the-file"))).not.toContain("the-file");
        expect(before).toEqual(copy);
      }),
    );
  });

  test("taken out leaves everything else as it was", () => {
    fc.assert(
      fc.property(answers, (before) => {
        expect(withoutFile(before, "not there")).toEqual(before);
      }),
    );
  });
});
