import { describe, expect, test } from "vitest";
import { matching } from "./combobox.ts";

const places = ["Bolzano (BZ)", "Cantù (CO)", "Forlì-Cesena (FC)", "San Cesario (LE)", "Valle d'Aosta (AO)"];
const found = (text: string) => matching(places, text).map((index) => places[index]);

describe("typing in a long list", () => {
  test.each([
    ["", places],
    ["cant", ["Cantù (CO)"]],
    ["CANTU", ["Cantù (CO)"]],
    ["ces", ["Forlì-Cesena (FC)", "San Cesario (LE)"]],
    ["aosta", ["Valle d'Aosta (AO)"]],
    ["zano", ["Bolzano (BZ)"]],
    ["(bz", ["Bolzano (BZ)"]],
    ["xyz", []],
    ["[a-z]*", []],
  ])("%j finds %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("puts what begins with the text before what contains it, and shows fifty at most", () => {
    expect(
      matching(["Montano", "Ano", "Piano anoressico"], "ano").map(
        (index) => ["Montano", "Ano", "Piano anoressico"][index],
      ),
    ).toEqual(["Ano", "Piano anoressico", "Montano"]);
    expect(
      matching(
        Array.from({ length: 200 }, (_, index) => `Via ${index}`),
        "via",
      ),
    ).toHaveLength(50);
  });
});
