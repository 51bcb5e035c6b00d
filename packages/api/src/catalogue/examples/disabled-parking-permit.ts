import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { addressNear, residenceOf } from "./others.ts";
import { representedPerson } from "./represented.ts";

/** A request for the disabled parking card: first, renewed or replaced, lasting or temporary, for oneself or for somebody represented. */
export const disabledParkingPermitExample: Example = (around) => {
  const { draw, upload } = around;
  const isForOther = draw.likely(40);
  const kind = draw.one(["first", "first", "renewal", "renewal", "duplicate"]);
  const duration = draw.one(["permanent", "permanent", "temporary"]);
  const collector = draw.one(["holder", "holder", "applicant", "home"]);
  return {
    ...(isForOther
      ? {
          capacity: "other",
          holder: representedPerson(around, "holder"),
          holderResidence: addressNear(draw, around.profile),
        }
      : { capacity: "self", residence: residenceOf(around.profile) }),
    kind,
    duration,
    ...(duration === "temporary" && { temporaryUntil: addDays(around.today, draw.whole(60, 700)) }),
    ...(kind !== "first" && oldCardOf(around)),
    ...(kind === "duplicate" ? lossOf(around) : certificateOf(around, kind === "renewal" && duration === "permanent")),
    photo: [upload("photo")],
    ...(draw.likely(60) && {
      plates: draw.list(draw.whole(1, 3), () => ({ plate: `${draw.letters(2)}${draw.digits(3)}${draw.letters(2)}` })),
    }),
    collector,
    ...(collector === "home" && { deliveryAddress: `Via dell'Olmo ${draw.whole(1, 90)}, secondo piano` }),
    ...(draw.likely(15) && { otherAttachments: [upload("otherAttachments")] }),
    declaresHealth: true,
    declaresSingle: true,
    declaresCopies: true,
    commitsToReturn: true,
    ...(draw.likely(20) && { notes: "Per il ritiro serve un ingresso senza scale." }),
  };
};

const oldCardOf = ({ draw, profile, today }: Surroundings): Answers => ({
  oldNumber: draw.digits(5),
  oldExpiry: addDays(today, draw.whole(-60, 400)),
  oldMunicipality: profile.municipality ?? "Bugliano",
});

const lossOf = ({ draw, upload }: Surroundings): Answers => {
  const duplicateReason = draw.one(["lost", "stolen", "damaged"]);
  return { duplicateReason, ...(duplicateReason !== "damaged" && { policeReport: [upload("policeReport")] }) };
};

const certificateOf = ({ draw, today, upload }: Surroundings, isLastingRenewal: boolean): Answers => ({
  certificateKind: isLastingRenewal ? "family-doctor" : draw.one(["forensic", "forensic", "inps", "blindness"]),
  certificateDate: addDays(today, -draw.whole(1, 80)),
  medicalCertificate: [upload("medicalCertificate")],
});
