import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Surroundings } from "./example.ts";
import { fullName, otherPerson } from "./others.ts";

/** Answers to the subform `household` under its usual key; somebody who lives alone has none. */
export const householdOf = ({ draw }: Surroundings): Answers => {
  const members = draw.list(draw.whole(0, 4), () => {
    const { givenName, familyName, fiscalCode } = otherPerson(draw);
    return {
      givenName,
      familyName,
      fiscalCode,
      relation: draw.one(["spouse", "partner", "child", "child", "parent", "sibling", "relative", "none"]),
    };
  });
  return members.length === 0 ? {} : { household: { members } };
};

/** Answers to the subform `isee`, of an attestation that is there, awaited or missing. */
export const iseeOf = ({ draw, today }: Surroundings): Answers => {
  const state = draw.one(["valid", "valid", "valid", "valid", "requested", "none"]);
  if (state === "none") return { state };
  const issuedOn = addDays(today, -draw.whole(1, 200));
  const dsuNumber = `INPS-ISEE-${issuedOn.slice(0, 4)}-${draw.digits(8)}X-00`;
  if (state === "requested") return { state, issuedOn, dsuNumber };
  return {
    state,
    kind: draw.one(["ordinary", "minors", "minors", "current", "social-health", "university"]),
    value: draw.whole(150_000, 2_600_000),
    issuedOn,
    dsuNumber,
  };
};

/** Answers to the subform `iban`. */
export const accountOf = ({ draw }: Surroundings): Answers => {
  const holder = draw.one(["applicant", "applicant", "applicant", "other"]);
  const iban = draw.one(["IT60X0542811101000000123456", "IT40S0542811101000000123456"]);
  return {
    holder,
    ...(holder === "other" && { holderName: fullName(draw), holderFiscalCode: otherPerson(draw).fiscalCode }),
    iban,
  };
};
