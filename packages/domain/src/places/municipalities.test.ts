import { describe, expect, test } from "vitest";
import rows from "./municipalities.json" with { type: "json" };
import {
  findMunicipality,
  municipalityByCode,
  municipalityNamed,
  searchMunicipalities,
  written,
} from "./municipalities.ts";

describe("the municipalities of Italy", () => {
  test("are all there once, with a Belfiore code and the letters of a province", () => {
    expect(rows.length).toBeGreaterThan(7_800);
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(([, name, province]) => `${name} (${province})`)).size).toBe(rows.length);
    expect(
      rows.every(
        ([code = "", name = "", province = ""]) =>
          /^[A-M]\d{3}$/.test(code) && name.length > 1 && /^[A-Z]{2}$/.test(province),
      ),
    ).toBe(true);
  });

  test("are each found by what is written in answers", () => {
    for (const [code = "", name = "", province = ""] of rows)
      expect(municipalityNamed(written({ code, name, province }))?.code).toBe(code);
  });
});

describe("a text names a municipality", () => {
  test.each([
    ["Trento", "Trento (TN)"],
    ["trento", "Trento (TN)"],
    [" TRENTO (tn) ", "Trento (TN)"],
    ["Trento TN", "Trento (TN)"],
    ["Trento, TN", "Trento (TN)"],
    ["Forli", "Forlì (FC)"],
    ["sant angelo lodigiano", "Sant'Angelo Lodigiano (LO)"],
    ["San Teodoro (ME)", "San Teodoro (ME)"],
    ["L’Aquila", "L'Aquila (AQ)"],
    ["Re", "Re (VB)"],
  ])("%j is %s", (text, expected) => {
    expect(findMunicipality(text)).toBe(expected);
  });

  test.each(["San Teodoro", "Atlantide", "Trento (MI)", "", "   ", "(TN)", "x".repeat(5_000)])("%j is none", (text) => {
    expect(findMunicipality(text)).toBeUndefined();
  });
});

describe("a search", () => {
  const found = (text: string, limit?: number) => searchMunicipalities(text, limit).map(written);
  test("begins with the names that begin so, the shortest first", () => {
    expect(found("roma").slice(0, 2)).toEqual(["Roma (RM)", "Romana (SS)"]);
  });
  test("goes on while the province is being typed", () => {
    expect(found("San Teodoro (M")).toEqual(["San Teodoro (ME)", "San Teodoro (SS)"]);
  });
  test("of one letter finds nothing, and never more than asked", () => {
    expect(found("a")).toEqual([]);
    expect(found("san", 5)).toHaveLength(5);
  });
});

test("the code of a fiscal code names the place of birth", () => {
  expect(municipalityByCode("h501")?.name).toBe("Roma");
  expect(municipalityByCode("Z404")).toBeUndefined();
});
