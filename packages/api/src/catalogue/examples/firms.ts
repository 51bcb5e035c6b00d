import type { Answers } from "@sportello/forms/answers";
import type { Surroundings } from "./example.ts";
import { addressNear, vatNumber } from "./others.ts";

/** Answers to the subform `firm`, which sits at `path`. */
export const firmOf = ({ draw, profile, upload }: Surroundings, path: string): Answers => {
  const role = draw.one(["legal-representative", "legal-representative", "attorney"]);
  const legalForm = draw.one([
    "sole",
    "partnership",
    "company",
    "cooperative",
    "association",
    "third-sector",
    "public",
    "professional",
  ]);
  return {
    name: draw.one([
      "Edil Corsi S.r.l.",
      "Caffè del Teatro di Pardi Rosa",
      "Associazione Amici del Borgo",
      "Cooperativa Il Ponte",
      "Traslochi Lunardi S.n.c.",
    ]),
    legalForm,
    vatNumber: vatNumber(draw),
    ...(draw.likely(50) && { rea: `PI-${draw.digits(6)}` }),
    ...addressNear(draw, profile),
    pec: `${draw.letters(8).toLowerCase()}@pec.example`,
    role,
    ...(role === "attorney" && { powerOfAttorney: [upload(`${path}.powerOfAttorney`)] }),
  };
};
