import { describe, expect, it, test } from "vitest";
import { contrastOf, type KeptSettings, readSettings, typedSettings } from "./typed-settings.ts";

const kept: KeptSettings = {
  revision: 1,
  name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano" },
  ipaCode: "c_b999",
  istatCode: "050999",
  fiscalCode: "00998877666",
  languages: ["it", "de"],
  legalTexts: {},
  branding: {
    motto: { it: "Tra le colline" },
    region: { it: "Regione Toscana" },
    colour: "#00614a",
    logo: "/stemmi/bugliano.svg",
    address: "Piazza 1",
    phone: "0588 1",
    email: "urp@comune.example",
    pec: "a@pec.example",
    accessibilityUrl: "https://form.agid.gov.it/view/bugliano",
  },
};
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
