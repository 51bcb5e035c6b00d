import { describe, expect, it, test } from "vitest";
import { TenantSettings } from "./settings.ts";

const bugliano = {
  name: { it: "Comune di Bugliano" },
  motto: { it: "Tra le colline e il mare" },
  region: { it: "Regione Toscana" },
  ipaCode: "c_b999",
  istatCode: "050999",
  fiscalCode: "00998877666",
  address: "Piazza del Municipio 1",
  phone: "0588 123456",
  email: "urp@comune.bugliano.pi.it",
  pec: "protocollo@pec.comune.bugliano.pi.it",
  accessibilityUrl: "https://form.agid.gov.it/view/bugliano",
  siteUrl: null,
  colour: "#00614a",
  languages: ["it"],
};
const wrongFields = (given: object) => {
  const read = TenantSettings.safeParse({ ...bugliano, ...given });
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => path.join(".")))];
};

describe("the settings of a municipality", () => {
  it("are right as they stand", () => {
    expect(wrongFields({})).toEqual([]);
  });

  test.each([
    ["ipaCode", ["", "c", "c b999", "c_b999_and_much_more"]],
    ["istatCode", ["50999", "000999", "050000", "05099a", "0509999"]],
    ["fiscalCode", ["00998877667", "0099887766", "00000000000", "RSSMRA80A01H501U"]],
    ["email", ["urp", "urp@"]],
    ["pec", [""]],
    ["colour", ["green", "#fff", "00614a"]],
    ["accessibilityUrl", ["javascript:alert(1)", "form.agid.gov.it", "ftp://form.agid.gov.it"]],
    ["siteUrl", ["javascript:alert(1)", ""]],
    ["languages", [["de"], ["it", "fr"], []]],
    ["address", ["", "Via\nRoma"]],
  ])("say which %s is wrong", (field, values) => {
    for (const value of values) expect(wrongFields({ [field]: value })[0]?.split(".")[0]).toBe(field);
  });

  it("take the colour in any letters and the code with blanks and IT, as people type them", () => {
    expect(TenantSettings.parse({ ...bugliano, colour: " #00614A ", fiscalCode: "IT 00998877666" })).toMatchObject({
      colour: "#00614a",
      fiscalCode: "00998877666",
    });
  });

  it("keep the languages in the order of the product, each once", () => {
    expect(TenantSettings.parse({ ...bugliano, languages: ["en", "it", "en"] }).languages).toEqual(["it", "en"]);
  });

  it("need no institutional site and no ISTAT code", () => {
    expect(wrongFields({ siteUrl: null, istatCode: null })).toEqual([]);
  });
});
