import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import type { DemoTenant } from "./demo-tenants.ts";

const givenNames = {
  F: [
    "Giulia",
    "Martina",
    "Chiara",
    "Francesca",
    "Elena",
    "Valentina",
    "Silvia",
    "Laura",
    "Paola",
    "Teresa",
    "Ornella",
    "Bianca",
  ],
  M: [
    "Marco",
    "Andrea",
    "Luca",
    "Matteo",
    "Davide",
    "Stefano",
    "Roberto",
    "Giorgio",
    "Pietro",
    "Enrico",
    "Tommaso",
    "Nicola",
  ],
} as const;
const familyNames = [
  "Bianchi",
  "Ricci",
  "Gallo",
  "Fontana",
  "Moretti",
  "Barbieri",
  "Rinaldi",
  "Caruso",
  "Ferrara",
  "Galli",
  "Martini",
  "Leone",
  "Longo",
  "Gentile",
  "Vitale",
  "Lombardo",
  "Serra",
  "Coppola",
  "De Santis",
  "D'Amico",
  "Marini",
  "Conte",
];
const streets = [
  "Via Garibaldi",
  "Via dei Mille",
  "Viale della Repubblica",
  "Via San Rocco",
  "Piazza Dante",
  "Via del Mulino",
  "Vicolo Stretto",
];
/** Places of birth with their cadastral code (Belfiore). */
const places = [
  ["Pisa", "G702", "PI"],
  ["Firenze", "D612", "FI"],
  ["Volterra", "M126", "PI"],
  ["Roma", "H501", "RM"],
  ["Milano", "F205", "MI"],
] as const;

/** The n-th invented citizen of a municipality, always the same one. */
export const demoPerson = (n: number, tenant: DemoTenant) => {
  const gender = n % 2 === 0 ? "F" : "M";
  const names = givenNames[gender];
  const givenName = names[Math.floor(n / 2) % names.length] ?? names[0];
  const familyName = familyNames[(n * 7) % familyNames.length] ?? "Bianchi";
  const [birthPlace, birthPlaceCode, birthProvince] = places[n % places.length] ?? places[0];
  const birthDate = `${1942 + ((n * 13) % 62)}-${two(1 + (n % 12))}-${two(1 + ((n * 5) % 28))}`;
  const address = `${streets[n % streets.length]} ${1 + ((n * 3) % 80)}`;
  return {
    givenName,
    familyName,
    fiscalCode: computeFiscalCode({ familyName, givenName, birthDate, gender, birthPlaceCode }),
    certified: {
      birthDate,
      birthPlace: `${birthPlace} (${birthProvince})`,
      gender,
      address: {
        street: address,
        municipality: tenant.municipality,
        province: tenant.province,
        postalCode: tenant.postalCode,
      },
    },
    contacts: {
      email: `${givenName}.${familyName}@posta.example`.toLowerCase().replaceAll(/[' ]/g, ""),
      phone: `+39 333 ${String(1_000_000 + n * 7919).slice(0, 7)}`,
    },
  };
};

const two = (n: number): string => String(n).padStart(2, "0");
