import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeValues, valueDifferences } from "./three-way.ts";

const base = {
  title: { it: "Permesso" },
  howTo: { it: "Così" },
  times: { text: { it: "30 giorni" }, steps: [] },
  messages: { accepted: { subject: { it: "Sì" }, text: { it: "Sì" } } },
};
const paths = (mine: object, theirs: object) =>
  valueDifferences(base, mine as never, theirs as never).map(
    ({ path, isConflict }) => `${path}${isConflict ? " !" : ""}`,
  );

describe("a newer source", () => {
  test.each([
    ["that changed nothing", base, base, []],
    ["with another text", base, { ...base, howTo: { it: "Altrimenti" } }, ["howTo"]],
    ["with another translation", base, { ...base, howTo: { it: "Così", de: "So" } }, ["howTo"]],
    ["with a text more", base, { ...base, costs: { it: "16 euro" } }, ["costs"]],
    ["with a text less", base, { title: base.title, times: base.times, messages: base.messages }, ["howTo"]],
    [
      "that changed the steps alone",
      base,
      { ...base, times: { text: base.times.text, steps: [{ days: 3 }] } },
      ["times.steps"],
    ],
    [
      "with a message more",
      base,
      { ...base, messages: { ...base.messages, rejected: { subject: { it: "No" }, text: { it: "No" } } } },
      ["messages.rejected"],
    ],
    [
      "against a change of ours",
      { ...base, howTo: { it: "A modo nostro" } },
      { ...base, howTo: { it: "Altrimenti" } },
      ["howTo !"],
    ],
    ["that did what we did", { ...base, howTo: { it: "Altrimenti" } }, { ...base, howTo: { it: "Altrimenti" } }, []],
    [
      "that only reordered",
      base,
      { messages: base.messages, times: { steps: [], text: base.times.text }, howTo: base.howTo, title: base.title },
      [],
    ],
  ])("%s", (_what, mine, theirs, expected) => {
    expect(paths(mine, theirs)).toEqual(expected);
  });

  test("of which all is taken has nothing more to give; of which nothing is taken changes nothing", () => {
    const text = fc.record({ it: fc.constantFrom("a", "b", "c") });
    const part = fc.record({
      title: text,
      costs: fc.option(text, { nil: undefined }),
      times: fc.record({ text, steps: fc.array(fc.nat(3), { maxLength: 2 }) }),
      messages: fc.dictionary(fc.constantFrom("accepted", "rejected"), text),
    });
    fc.assert(
      fc.property(part, part, part, (from, mine, theirs) => {
        const differences = valueDifferences(from, mine, theirs);
        const merged = takeValues(
          mine,
          theirs,
          differences.map(({ path }) => path),
        );
        expect(valueDifferences(from, merged, theirs)).toEqual([]);
        expect(takeValues(mine, theirs, [])).toEqual(mine);
      }),
    );
  });
});
