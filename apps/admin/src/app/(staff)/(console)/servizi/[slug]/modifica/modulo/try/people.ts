import type { Profile } from "@sportello/forms/prefill";
import type { RegisterData } from "@sportello/forms/prefill";

/** Somebody to fill a form in as: what the sign-in, the profile and the registers would know. */
export type TestPerson = { readonly key: "resident" | "elsewhere" | "elder" | "guest"; readonly known: Known };
export type Known = { readonly profile: Profile; readonly registers: RegisterData };

/** Invented people; their fiscal codes are right in form and belong to nobody. */
export const people: readonly TestPerson[] = [
  {
    key: "resident",
    known: {
      profile: {
        givenName: "Maria",
        familyName: "Rossi",
        fiscalCode: "RSSMRA85M41G702C",
        birthDate: "1985-08-01",
        birthPlace: "Pisa (PI)",
        gender: "F",
        email: "maria.rossi@example.it",
        phone: "+39 333 1234567",
        street: "Via Roma",
        houseNumber: "12",
        municipality: "Bugliano (PI)",
        province: "PI",
        postalCode: "56040",
      },
      registers: {
        householdMembers: 4,
        residentSince: "2012-05-10",
        civilStatus: "Coniugata",
        citizenship: "Italiana",
        iseeAmount: 1_450_000,
        iseeExpiresOn: "2026-12-31",
      },
    },
  },
  {
    key: "elsewhere",
    known: {
      profile: {
        givenName: "Luca",
        familyName: "Bianchi",
        fiscalCode: "BNCLCU90A01D612W",
        birthDate: "1990-01-01",
        birthPlace: "Firenze (FI)",
        gender: "M",
        email: "luca.bianchi@example.it",
        street: "Via dei Servi",
        houseNumber: "3",
        municipality: "Firenze (FI)",
        province: "FI",
        postalCode: "50122",
      },
      registers: { householdMembers: 1, citizenship: "Italiana" },
    },
  },
  {
    key: "elder",
    known: {
      profile: {
        givenName: "Giovanni",
        familyName: "Verdi",
        fiscalCode: "VRDGNN42T15L850S",
        birthDate: "1942-12-15",
        birthPlace: "Vicopisano (PI)",
        gender: "M",
        street: "Piazza del Popolo",
        houseNumber: "1",
        municipality: "Bugliano (PI)",
        province: "PI",
        postalCode: "56040",
      },
      registers: {
        householdMembers: 2,
        residentSince: "1969-03-01",
        civilStatus: "Coniugato",
        citizenship: "Italiana",
        iseeAmount: 890_000,
      },
    },
  },
  { key: "guest", known: { profile: {}, registers: {} } },
];
