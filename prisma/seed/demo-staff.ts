import { createHmac } from "node:crypto";
import type { StaffRole } from "@sportello/domain/access/actor";

export type DemoStaff = {
  readonly tenant: "bugliano" | "montefiore";
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: StaffRole;
  /** Slugs of the offices they belong to. */
  readonly offices: readonly string[];
};

/** One password for all of them: this is a demonstration, and it says so on every screen that shows it. */
export const demoPassword = "Sportello-demo-2026";

/** The staff of the two demonstration municipalities. */
export const demoStaff: readonly DemoStaff[] = [
  {
    tenant: "bugliano",
    email: "anna.lombardi@comune.bugliano.pi.it",
    givenName: "Anna",
    familyName: "Lombardi",
    role: "operator",
    offices: ["polizia-locale"],
  },
  {
    tenant: "bugliano",
    email: "paolo.ferri@comune.bugliano.pi.it",
    givenName: "Paolo",
    familyName: "Ferri",
    role: "operator",
    offices: ["segreteria", "urp"],
  },
  {
    tenant: "bugliano",
    email: "marta.rinaldi@comune.bugliano.pi.it",
    givenName: "Marta",
    familyName: "Rinaldi",
    role: "operator",
    offices: ["servizi-demografici", "scuola", "tributi"],
  },
  {
    tenant: "bugliano",
    email: "giulia.marchetti@comune.bugliano.pi.it",
    givenName: "Giulia",
    familyName: "Marchetti",
    role: "manager",
    offices: ["polizia-locale", "segreteria", "urp", "servizi-demografici", "scuola", "tributi"],
  },
  {
    tenant: "bugliano",
    email: "luca.bassi@comune.bugliano.pi.it",
    givenName: "Luca",
    familyName: "Bassi",
    role: "reader",
    offices: ["urp"],
  },
  {
    tenant: "bugliano",
    email: "sara.neri@comune.bugliano.pi.it",
    givenName: "Sara",
    familyName: "Neri",
    role: "administrator",
    offices: [],
  },
  {
    tenant: "montefiore",
    email: "eva.hofer@comune.montefiore.bz.it",
    givenName: "Eva",
    familyName: "Hofer",
    role: "manager",
    offices: ["polizia-locale", "segreteria", "urp", "servizi-demografici", "scuola", "tributi"],
  },
  {
    tenant: "montefiore",
    email: "karl.moser@comune.montefiore.bz.it",
    givenName: "Karl",
    familyName: "Moser",
    role: "administrator",
    offices: [],
  },
];

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The TOTP secret of a demonstration account (160 bits, RFC 4226 §4), another one in each installation: base32 of an HMAC with its secret. */
export const demoTotpSecret = (appSecret: string, email: string): string => {
  const bytes = createHmac("sha256", appSecret).update(`demo-totp ${email}`).digest().subarray(0, 20);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => base32[Number.parseInt(five, 2)]).join("");
};
