import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { checkCharacterOf } from "@sportello/domain/people/fiscal-code";

/** A person who exists only here; the fiscal code is valid, the life is invented. */
export type TestPerson = {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly fiscalCode: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly birthPlaceCode: string;
  readonly birthProvince: string;
  readonly gender: "F" | "M";
  readonly email: string;
  readonly phone: string;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly municipality: string;
    readonly province: string;
  };
  /** Shown on the sign-in page, to choose by situation. */
  readonly note: string;
  readonly methods: readonly Method[];
};

export const methods = ["spid", "cie", "eidas"] as const;
export type Method = (typeof methods)[number];

const italian = ["spid", "cie"] as const;

const person = (given: Omit<TestPerson, "fiscalCode">): TestPerson => ({
  ...given,
  fiscalCode: computeFiscalCode(given),
});

/** Two people would have had the same code: the last digit became a letter (DM 23 December 1976, omocodia). */
const omocode = (one: TestPerson): TestPerson => {
  const letters = "LMNPQRSTUV";
  const fifteen = one.fiscalCode.slice(0, 14) + letters[Number(one.fiscalCode[14])];
  return { ...one, fiscalCode: fifteen + checkCharacterOf(fifteen) };
};

export const testPeople: readonly TestPerson[] = [
  person({
    key: "maria-rossi",
    givenName: "Maria",
    familyName: "Rossi",
    birthDate: "1985-04-12",
    birthPlace: "Pisa",
    birthPlaceCode: "G702",
    birthProvince: "PI",
    gender: "F",
    email: "maria.rossi@posta.example",
    phone: "+39 333 1234567",
    methods: italian,
    note: "Residente nel centro storico, ha un'auto",
    address: { street: "Via Garibaldi 14", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  }),
  person({
    key: "giuseppe-verdi",
    givenName: "Giuseppe",
    familyName: "Verdi",
    birthDate: "1958-10-03",
    birthPlace: "Volterra",
    birthPlaceCode: "M126",
    birthProvince: "PI",
    gender: "M",
    email: "giuseppe.verdi@posta.example",
    phone: "+39 333 2345678",
    methods: italian,
    note: "Pensionato, usa soprattutto il telefono",
    address: { street: "Vicolo Stretto 3", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  }),
  person({
    key: "amina-diallo",
    givenName: "Amina",
    familyName: "Diallo",
    birthDate: "1992-07-21",
    birthPlace: "Senegal",
    birthPlaceCode: "Z343",
    birthProvince: "EE",
    gender: "F",
    email: "amina.diallo@posta.example",
    phone: "+39 333 3456789",
    methods: italian,
    note: "Nata all'estero",
    address: { street: "Viale della Repubblica 88", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  }),
  person({
    key: "luca-conti",
    givenName: "Luca",
    familyName: "Conti",
    birthDate: "2007-02-09",
    birthPlace: "Firenze",
    birthPlaceCode: "D612",
    birthProvince: "FI",
    gender: "M",
    email: "luca.conti@posta.example",
    phone: "+39 333 4567890",
    methods: italian,
    note: "Maggiorenne da poco",
    address: { street: "Via del Mulino 21", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  }),
  omocode(
    person({
      key: "anna-maria-de-santis",
      givenName: "Anna Maria",
      familyName: "De Santis",
      birthDate: "1971-12-30",
      birthPlace: "Roma",
      birthPlaceCode: "H501",
      birthProvince: "RM",
      gender: "F",
      email: "am.desantis@posta.example",
      phone: "+39 333 5678901",
      methods: italian,
      note: "Codice fiscale con omocodia",
      address: { street: "Piazza Dante 2", postalCode: "56048", municipality: "Volterra", province: "PI" },
    }),
  ),
  person({
    key: "karl-gruber",
    givenName: "Karl",
    familyName: "Gruber",
    birthDate: "1979-05-17",
    birthPlace: "Bolzano",
    birthPlaceCode: "A952",
    birthProvince: "BZ",
    gender: "M",
    email: "karl.gruber@posta.example",
    phone: "+39 333 6789012",
    methods: italian,
    note: "Di lingua tedesca, di Montefiore",
    address: { street: "Via del Lago 5", postalCode: "39040", municipality: "Montefiore sul Lago", province: "BZ" },
  }),
  person({
    key: "hanna-schmidt",
    givenName: "Hanna",
    familyName: "Schmidt",
    birthDate: "1988-09-01",
    birthPlace: "Germania",
    birthPlaceCode: "Z112",
    birthProvince: "EE",
    gender: "F",
    email: "hanna.schmidt@post.example",
    phone: "+49 151 1234567",
    methods: ["eidas"],
    note: "Cittadina tedesca, identità eIDAS",
    address: { street: "Via San Rocco 9", postalCode: "56040", municipality: "Bugliano", province: "PI" },
  }),
];

export const findPerson = (key: string): TestPerson | undefined => testPeople.find((one) => one.key === key);
