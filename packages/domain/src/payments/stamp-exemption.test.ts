import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "../locales.ts";
import { exemptionGrounds, exemptions, normOf, StampExemption } from "./stamp-exemption.ts";

describe("a legal ground of exemption from the stamp", () => {
  test.each(exemptionGrounds)("%s has a title in every language, and a rule unless it is another law", (ground) => {
    const { norm, title } = exemptions[ground];
    expect(locales.map((locale) => (title[locale] ?? "").trim()).filter((text) => text === "")).toEqual([]);
    expect(norm === null).toBe(ground === "other");
  });

  test("cites a rule of its own: no two grounds the same", () => {
    const norms = exemptionGrounds.flatMap((ground) => exemptions[ground].norm ?? []);
    expect(new Set(norms).size).toBe(norms.length);
    expect(
      norms.filter(
        (norm) =>
          !/^(DPR 642\/1972, tabella all\. B, art\. \d+(-bis)?|D\.Lgs\. 117\/2017, art\. 82, comma 5)$/.test(norm),
      ),
    ).toEqual([]);
  });
});

describe("what is declared", () => {
  test.each(exemptionGrounds.filter((ground) => ground !== "other"))("%s is said by its name alone", (ground) => {
    expect(StampExemption.parse({ ground })).toEqual({ ground });
    expect(StampExemption.safeParse({ ground, norm: "Legge 1/2000" }).success).toBe(false);
  });

  test.each([
    [undefined, false],
    ["", false],
    ["   ", false],
    ["art.", false],
    ["L. 5", false],
    ["Art. 7, legge 405/1990", true],
    ["x".repeat(200), true],
    ["x".repeat(201), false],
  ])("another law has to be named: %j", (norm, isRight) => {
    expect(StampExemption.safeParse({ ground: "other", ...(norm !== undefined && { norm }) }).success).toBe(isRight);
  });

  test("nothing else is a ground", () => {
    fc.assert(
      fc.property(fc.string(), (ground) => {
        fc.pre(!(exemptionGrounds as readonly string[]).includes(ground));
        expect(StampExemption.safeParse({ ground }).success).toBe(false);
        expect(normOf({ ground, norm: null })).toBeNull();
      }),
    );
  });

  test("is cited with its rule, or with the law that was named", () => {
    expect(normOf({ ground: "school", norm: null })).toBe("DPR 642/1972, tabella all. B, art. 11");
    expect(normOf({ ground: "other", norm: "Art. 7, legge 405/1990" })).toBe("Art. 7, legge 405/1990");
  });
});
