import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { addressNear, fullName, otherPerson, residenceOf } from "./others.ts";

/** A request for marriage banns: Italians and foreigners, for the first time or again, by every rite. */
export const marriageBannsExample: Example = (around) => {
  const { draw, today, upload } = around;
  const signers = draw.one(["both", "both", "both", "applicant", "spouse"]);
  const bothOfAge = draw.one(["yes", "yes", "yes", "yes", "yes", "yes", "yes", "no"]);
  const property = draw.one(["community", "separation", "other-law", "undecided"]);
  return {
    residence: residenceOf(around.profile),
    ...standingOf(around, "applicant"),
    ...spouseOf(around),
    ...standingOf(around, "spouse"),
    ...riteOf(around),
    weddingDate: addDays(today, draw.whole(40, 360)),
    property,
    ...(property === "other-law" && { propertyCountry: draw.one(["DE", "FR", "AR"]) }),
    signers,
    ...(signers !== "both" && { proxy: [upload("proxy")] }),
    days: draw.some(["monday", "wednesday", "friday", "saturday"]),
    bothOfAge,
    ...(bothOfAge === "no" && { courtAuthorisation: [upload("courtAuthorisation")] }),
    identityDocuments: [upload("identityDocuments"), upload("identityDocuments")],
    ...(draw.likely(15) && { otherAttachments: [upload("otherAttachments")] }),
    declaresNoImpediment: true,
    declaresFree: true,
    declaresAgreement: true,
    declaresCopies: true,
    ...(draw.likely(20) && { notes: "Vorremmo sapere se il giardino è libero in quel mese." }),
  };
};

const spouseOf = ({ draw, profile }: Surroundings): Answers => {
  const { givenName, familyName, fiscalCode, birthDate } = otherPerson(draw, [1960, 2004]);
  const isBornHere = draw.likely(75);
  const hasFiscalCode = isBornHere || draw.likely(40);
  const lives = draw.one(["together", "together", "italy", "abroad"]);
  return {
    spouseGivenName: givenName,
    spouseFamilyName: familyName,
    spouseHasFiscalCode: hasFiscalCode ? "yes" : "no",
    ...(hasFiscalCode && { spouseFiscalCode: fiscalCode }),
    spouseBirth: isBornHere
      ? { birthDate, country: "IT", municipality: "Pisa", province: "PI" }
      : { birthDate, country: "AR", foreignPlace: "Rosario" },
    spouseLives: lives,
    ...(lives === "italy" && { spouseResidence: addressNear(draw, profile) }),
    ...(lives === "abroad" && { spouseForeignResidence: "Lindenstraße 8, Monaco di Baviera, Germania" }),
  };
};

/** Citizenship and civil status of one of the two, with what follows from them. */
const standingOf = ({ draw, today, upload }: Surroundings, who: "applicant" | "spouse"): Answers => {
  const citizenship = draw.one(["IT", "IT", "IT", "IT", "AR", "DE", "SN"]);
  const status = draw.one(["single", "single", "single", "divorced", "widowed", "union-ended"]);
  const clearance = draw.one(["nulla-osta", "certificate", "pending", "refugee"]);
  const interpreter = draw.one(["yes", "yes", "no"]);
  return {
    [`${who}Citizenship`]: citizenship,
    [`${who}Status`]: status,
    ...(status !== "single" && {
      [`${who}PreviousPartner`]: fullName(draw),
      [`${who}PreviousEnd`]: addDays(today, -draw.whole(100, 4000)),
      [`${who}PreviousPlace`]: draw.one(["Pisa", "Livorno", "Argentina"]),
    }),
    ...(citizenship !== "IT" && {
      [`${who}Clearance`]: clearance,
      ...((clearance === "nulla-osta" || clearance === "certificate") && {
        [`${who}ClearanceFile`]: [upload(`${who}ClearanceFile`)],
      }),
      [`${who}Passport`]: [upload(`${who}Passport`)],
      [`${who}Interpreter`]: interpreter,
      ...(interpreter === "no" && { [`${who}Language`]: "spagnolo" }),
    }),
  };
};

const riteOf = ({ draw, upload }: Surroundings): Answers => {
  const rite = draw.one(["civil", "civil", "catholic", "other"]);
  if (rite === "civil") {
    const place = draw.one(["hall", "garden", "elsewhere"]);
    return {
      rite,
      place,
      ...(place === "elsewhere" && {
        otherMunicipality: "Volterra",
        otherMunicipalityReason: "La festa e gli invitati sono in quel Comune.",
      }),
    };
  }
  return {
    rite,
    church: rite === "catholic" ? "Pieve di San Michele, Bugliano" : "Chiesa valdese, Pisa",
    minister: fullName(draw),
    ministerRequest: [upload("ministerRequest")],
    ...(rite === "other" &&
      draw.likely(50) && { ministerApproval: "Decreto del Ministero dell'interno del 12 marzo 2019" }),
  };
};
