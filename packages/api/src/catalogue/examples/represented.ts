import type { Answers } from "@sportello/forms/answers";
import type { Surroundings } from "./example.ts";
import { otherPerson } from "./others.ts";

/** Answers to the subform `delegate`, which sits at `path`: a child, a ward, or somebody who signed a delegation. */
export const representedPerson = ({ draw, today, upload }: Surroundings, path: string): Answers => {
  const title = draw.one(["parent", "guardian", "administrator", "delegate", "delegate"]);
  const year = Number(today.slice(0, 4));
  const { givenName, familyName, fiscalCode, birthDate } = otherPerson(
    draw,
    title === "parent" ? [year - 16, year - 1] : [1930, 1999],
  );
  const isAppointed = title === "guardian" || title === "administrator";
  return {
    givenName,
    familyName,
    fiscalCode,
    birthDate,
    title,
    ...(isAppointed && {
      appointmentDetails: `Tribunale di Pisa, decreto ${draw.whole(100, 2900)} del 2024`,
      appointment: [upload(`${path}.appointment`)],
    }),
    ...(title === "delegate" && {
      delegation: [upload(`${path}.delegation`)],
      identityDocument: [upload(`${path}.identityDocument`)],
    }),
  };
};
