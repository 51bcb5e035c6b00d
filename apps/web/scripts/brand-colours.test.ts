import { describe, expect, test } from "vitest";
import { brandColours } from "./brand-colours.ts";

describe("the library's blue becomes the municipality's colour", () => {
  test.each([
    ["the primary as hsl", "hsl(210, 100%, 40%)", "var(--brand)"],
    ["the primary as a short hex", "#06c", "var(--brand)"],
    ["the hover shade, darker by a fifth", "rgb(0, 81.6, 163.2)", "color-mix(in srgb,var(--brand) 80%,#000)"],
    ["a tint", "hsl(210, 100%, 70%)", "color-mix(in srgb,var(--brand) 50%,#fff)"],
    ["a transparent primary", "rgba(0,102,204,.25)", "color-mix(in srgb,var(--brand) 25%,transparent)"],
  ])("%s", (_name, before, after) => {
    expect(brandColours(`a{color:${before}}`)).toBe(`a{color:${after}}`);
  });

  test.each(["#fff", "#000", "hsl(210,17%,44%)", "rgb(0,127.5,85)", "hsl(350, 60%, 50%)", "rgba(0, 0, 0, 0.1)"])(
    "%s is not blue and stays",
    (other) => {
      expect(brandColours(`a{color:${other}}`)).toBe(`a{color:${other}}`);
    },
  );
});
