import type { KeptSettings } from "./typed-settings.ts";

/** The settings of Bugliano as they are kept, in Italian and German. What a test is about stands in `changes`. */
export const keptSettings = (changes: Partial<KeptSettings> = {}): KeptSettings => ({
  revision: 4,
  name: { it: "Comune di Bugliano", de: "Gemeinde Bugliano" },
  ipaCode: "c_b999",
  istatCode: "050999",
  fiscalCode: "00998877666",
  languages: ["it", "de"],
  legalTexts: {},
  branding: {
    motto: { it: "Insieme" },
    region: { it: "Regione Toscana" },
    colour: "#00614a",
    logo: "/api/stemma/a.png",
    address: "Piazza 1",
    phone: "0588 1",
    email: "info@comune.example",
    pec: "pec@comune.example",
    accessibilityUrl: "https://form.agid.gov.it/x",
  },
  ...changes,
});
