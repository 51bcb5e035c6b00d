import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { isVatNumber } from "@sportello/domain/people/vat-number";
import type { Answers } from "@sportello/forms/answers";
import type { Profile } from "@sportello/forms/prefill";
import type { Draw } from "./draw.ts";

const givenNames = {
  F: ["Anna", "Beatrice", "Caterina", "Greta", "Ilaria", "Maddalena", "Rosa"],
  M: ["Alberto", "Bruno", "Carlo", "Dario", "Franco", "Michele", "Paolo"],
} as const;
const familyNames = [
  "Amadei",
  "Bellini",
  "Corsi",
  "Donati",
  "Fabbri",
  "Lunardi",
  "Orsini",
  "Pardi",
  "Salvini",
  "Turchi",
] as const;
const streets = [
  "Via Cavour",
  "Via delle Mura",
  "Piazza San Michele",
  "Via del Teatro",
  "Borgo Stretto",
  "Via dell'Olmo",
] as const;

/** Another person than the applicant, born between these years, with a fiscal code that is formally right. */
export const otherPerson = (draw: Draw, [from, to]: readonly [number, number] = [1935, 2001]) => {
  const gender = draw.one(["F", "M"]);
  const name = { givenName: draw.one(givenNames[gender]), familyName: draw.one(familyNames) };
  const birthDate = `${draw.whole(from, to)}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`;
  return {
    ...name,
    gender,
    birthDate,
    fiscalCode: computeFiscalCode({ ...name, gender, birthDate, birthPlaceCode: draw.one(["G702", "D612", "H501"]) }),
  };
};

export const fullName = (draw: Draw): string => {
  const { givenName, familyName } = otherPerson(draw);
  return `${givenName} ${familyName}`;
};

/** Where the applicant lives. */
export const residenceOf = ({ street, postalCode, municipality, province }: Profile): Answers => ({
  street,
  postalCode,
  municipality,
  province,
});

/** An address in the applicant's own municipality. */
export const addressNear = (draw: Draw, profile: Profile): Answers => ({
  street: `${draw.one(streets)} ${draw.whole(1, 90)}`,
  postalCode: profile.postalCode ?? "56040",
  municipality: profile.municipality ?? "Bugliano",
  province: profile.province ?? "PI",
});

/** Eleven digits whose last one fits; one of the ten always does. */
export const vatNumber = (draw: Draw): string => {
  const ten = `0${draw.digits(8)}1`;
  return Array.from({ length: 10 }, (_, digit) => `${ten}${digit}`).find(isVatNumber) ?? "00998877666";
};

const two = (n: number): string => String(n).padStart(2, "0");
