import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { addressNear, fullName, otherPerson, residenceOf, vatNumber } from "./others.ts";
import { vehicleOf } from "./vehicles.ts";

/** A request for a ZTL permit: every reason, every kind of vehicle, with and without a delegation. */
export const ztlAccessExample: Example = (around) => {
  const isDelegate = around.draw.likely(15);
  const vehicles = around.draw.list(around.draw.one([1, 1, 1, 2, 3]), (row) => ({
    vehicle: vehicleOf(around, `vehicles.${row}.vehicle`),
  }));
  return {
    ...(isDelegate ? representedOf(around) : { capacity: "self", residence: residenceOf(around.profile) }),
    ...reasonOf(around),
    vehicles,
    zones: around.draw.some(["a", "b", "c"]),
    ...durationOf(around),
    ...badgeOf(around),
    registrationDocuments: vehicles.map(() => around.upload("registrationDocuments")),
    ...(isDelegate && { identityDocument: [around.upload("identityDocument")] }),
    ...(around.draw.likely(15) && { otherAttachments: [around.upload("otherAttachments")] }),
    declaresRequirements: true,
    declaresVehicles: true,
    declaresCopies: true,
    commitsToChanges: true,
    ...(around.draw.likely(30) && {
      notes: "Chiedo, se possibile, di ricevere il permesso prima della fine del mese.",
    }),
  };
};

const representedOf = ({ draw, profile, upload }: Surroundings): Answers => {
  const { givenName, familyName, fiscalCode } = otherPerson(draw);
  return {
    capacity: "delegate",
    representedGivenName: givenName,
    representedFamilyName: familyName,
    representedFiscalCode: fiscalCode,
    delegation: [upload("delegation")],
    representedResidence: addressNear(draw, profile),
  };
};

const reasonOf = (around: Surroundings): Answers => {
  const { draw } = around;
  switch (draw.one(["resident", "resident", "domiciled", "worker", "worker", "garage", "carer"])) {
    case "domiciled":
      return domicileOf(around);
    case "worker":
      return workOf(around);
    case "garage":
      return garageOf(around);
    case "carer":
      return careOf(around);
    case "resident":
      return { entitlement: "resident" };
  }
};

const domicileOf = ({ draw, profile, upload }: Surroundings): Answers => {
  const domicileTitle = draw.one(["owner", "rent", "loan", "host"]);
  return {
    entitlement: "domiciled",
    domicile: addressNear(draw, profile),
    domicileTitle,
    ...(domicileTitle === "host" && { hostName: fullName(draw) }),
    ...((domicileTitle === "rent" || domicileTitle === "loan") && { domicileContract: [upload("domicileContract")] }),
  };
};

const workOf = ({ draw, profile, upload }: Surroundings): Answers => {
  const isEmployee = draw.likely(70);
  return {
    entitlement: "worker",
    workKind: isEmployee ? "employee" : "self-employed",
    employerName: draw.one([
      "Farmacia San Michele",
      "Libreria del Corso",
      "Studio Legale Donati",
      "Forno Pardi S.n.c.",
      "Cooperativa Il Ponte",
    ]),
    employerVatNumber: vatNumber(draw),
    workplace: addressNear(draw, profile),
    workDays: draw.some(["mon", "tue", "wed", "thu", "fri", "sat"]),
    ...(isEmployee && { employerStatement: [upload("employerStatement")] }),
  };
};

const garageOf = ({ draw, profile, upload }: Surroundings): Answers => {
  const garageTitle = draw.one(["owner", "rent", "loan"]);
  return {
    entitlement: "garage",
    garageAddress: addressNear(draw, profile),
    garageSpaces: draw.whole(1, 3),
    garageTitle,
    ...(draw.likely(50) && { garageCadastre: `${draw.whole(1, 40)}/${draw.whole(100, 900)}/${draw.whole(1, 20)}` }),
    ...(garageTitle !== "owner" && { garageContract: [upload("garageContract")] }),
  };
};

const careOf = ({ draw, profile }: Surroundings): Answers => {
  const { givenName, familyName, fiscalCode } = otherPerson(draw);
  const careRelation = draw.one(["child", "spouse", "parent", "relative", "worker", "volunteer", "other"]);
  return {
    entitlement: "carer",
    caredGivenName: givenName,
    caredFamilyName: familyName,
    caredFiscalCode: fiscalCode,
    caredAddress: addressNear(draw, profile),
    careRelation,
    ...(careRelation === "other" && { careRelationOther: "Vicina di casa" }),
  };
};

const durationOf = ({ draw, today }: Surroundings): Answers => {
  const from = addDays(today, draw.whole(0, 120));
  if (draw.likely(65)) return { duration: "yearly", yearlyFrom: from };
  const temporaryReason = draw.one(["removal", "works", "delivery", "ceremony", "replacement", "stay", "other"]);
  return {
    duration: "temporary",
    temporaryFrom: from,
    temporaryTo: addDays(from, draw.whole(0, 89)),
    temporaryReason,
    ...(temporaryReason === "other" && {
      temporaryDetails: "Devo portare in soffitta i mobili di un parente con un furgone.",
    }),
  };
};

const badgeOf = ({ draw, profile, today }: Surroundings): Answers =>
  draw.likely(10)
    ? {
        hasDisabledBadge: true,
        badgeNumber: draw.digits(6),
        badgeMunicipality: profile.municipality ?? "Bugliano",
        badgeExpiry: addDays(today, draw.whole(30, 1500)),
      }
    : {};
