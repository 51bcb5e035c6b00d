import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { listQuestion } from "./list-question.ts";

const Question = z.object(listQuestion);
const nothing = { cerca: "" };

describe("what the address of a list asks", () => {
  test.each([
    [{ cerca: "  carta d'identità " }, { cerca: "carta d'identità" }],
    [{ servizio: "permesso-ztl" }, { cerca: "", servizio: "permesso-ztl" }],
    [{ anno: "2026" }, { cerca: "", anno: 2026 }],
    [{ da: "eyJ" }, { cerca: "", da: "eyJ" }],
    [{ servizio: "Permesso ZTL" }, nothing],
    [{ servizio: "-ztl-" }, nothing],
    [{ anno: "duemila" }, nothing],
    [{ anno: "1999" }, nothing],
    [{ anno: "2026.5" }, nothing],
    [{ cerca: ["a", "b"], servizio: ["a", "b"], anno: ["2026", "2027"] }, { cerca: "" }],
    [{ cerca: "x".repeat(201), da: "x".repeat(401) }, nothing],
    [{ altro: "x" }, nothing],
    [{}, nothing],
  ])("%o is %o", (address, asked) => {
    expect(Question.parse(address)).toEqual(asked);
  });

  test("whatever stands there, a page is shown and never an error", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.record({ cerca: value, servizio: value, anno: value, da: value }), (address) => {
        const { cerca, servizio, anno } = Question.parse(address);
        expect(cerca.length).toBeLessThanOrEqual(200);
        expect(servizio === undefined || /^[a-z0-9-]+$/.test(servizio)).toBe(true);
        expect(anno === undefined || Number.isInteger(anno)).toBe(true);
      }),
    );
  });
});
