import { describe, expect, it, test } from "vitest";
import { keptSettings } from "./settings.testing.ts";
import { contrastOf, readSettings, typedSettings } from "./typed-settings.ts";

const kept = keptSettings();
const typed = typedSettings(kept);

describe("the settings in the fields", () => {
  it("go in and come out as they were", () => {
    const { settings, faults } = readSettings(typed);
    expect(faults).toEqual({});
    expect(settings).toMatchObject({
      name: kept.name,
      istatCode: "050999",
      siteUrl: null,
      languages: ["it", "de"],
      colour: "#00614a",
    });
  });

  test.each([
    ["email", "urp", "email"],
    ["pec", "", "required"],
    ["accessibilityUrl", "form.agid.gov.it", "url"],
    ["siteUrl", "javascript:alert(1)", "url"],
    ["ipaCode", "c b", "ipaCode"],
    ["istatCode", "12", "istatCode"],
    ["fiscalCode", "00998877669", "fiscalCode"],
    ["colour", "verde", "colour"],
    ["address", " ", "required"],
  ] as const)("say at %s that %j is wrong", (field, value, fault) => {
    expect(readSettings({ ...typed, [field]: value })).toEqual({ settings: null, faults: { [field]: fault } });
  });

  it("need a name in Italian, and drop a language left empty", () => {
    expect(readSettings({ ...typed, name: { it: " ", de: "X", en: "" } }).faults).toEqual({ name: "required" });
    expect(readSettings({ ...typed, name: { it: "Comune", de: " ", en: "" } }).settings?.name).toEqual({
      it: "Comune",
    });
  });

  it("may have no ISTAT code and no institutional site", () => {
    expect(readSettings({ ...typed, istatCode: " ", siteUrl: "" }).settings).toMatchObject({
      istatCode: null,
      siteUrl: null,
    });
  });
});

test.each([
  ["#00614a", true],
  ["#0066CC", true],
  ["#ffd500", false],
  ["#777777", false],
])("white on %s reads well: %s", (colour, isGood) => {
  expect(contrastOf(colour)).toMatchObject({ isGood });
});

test.each(["", "#fff", "verde"])("%j has no contrast yet", (colour) => {
  expect(contrastOf(colour)).toBeNull();
});
