import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { addressNear, residenceOf } from "./others.ts";
import { vehicleOf } from "./vehicles.ts";

/** A request to park near home: new, renewed or for another vehicle, within the two permits a household may have. */
export const residentParkingExample: Example = (around) => {
  const { draw, today, upload } = around;
  const kind = draw.one(["new", "new", "renewal", "vehicle-change"]);
  const garageSpaces = draw.likely(20) ? 1 : 0;
  const count = garageSpaces === 0 && kind === "new" && draw.likely(30) ? 2 : 1;
  const vehicles = draw.list(count, (row) => ({ vehicle: vehicleOf(around, `vehicles.${row}.vehicle`) }));
  const hasDisabledBadge = draw.likely(10);
  return {
    kind,
    ...(kind !== "new" && {
      oldPermitNumber: `SR-2024-${draw.digits(4)}`,
      oldPermitExpiry: addDays(today, draw.whole(-50, 300)),
    }),
    residence: residenceOf(around.profile),
    zone: draw.one(["centro", "stazione", "mura", "borgo", "unknown"]),
    ...garageOf(around, garageSpaces),
    vehicles,
    householdPermits: draw.whole(0, 2 - garageSpaces - count),
    ...(kind === "vehicle-change" ? changeOf(around) : {}),
    validFrom: addDays(today, draw.whole(0, 80)),
    ...(hasDisabledBadge && { hasDisabledBadge, badgeNumber: draw.digits(6) }),
    registrationDocuments: vehicles.map(() => upload("registrationDocuments")),
    ...(draw.likely(15) && { otherAttachments: [upload("otherAttachments")] }),
    declaresResidence: true,
    declaresUse: true,
    declaresCopies: true,
    commitsToChanges: true,
    ...(draw.likely(20) && { notes: "Il permesso che ho scade a fine mese: chiedo di non restare senza." }),
  };
};

const garageOf = ({ draw, profile }: Surroundings, spaces: number): Answers =>
  spaces === 0
    ? { hasGarage: "no" }
    : { hasGarage: "yes", garageSpaces: spaces, garageAddress: addressNear(draw, profile).street };

const changeOf = ({ draw, upload }: Surroundings): Answers => {
  const changeReason = draw.one(["sold", "sold", "stolen", "returned", "family"]);
  return {
    oldPlate: `${draw.letters(2)}${draw.digits(3)}${draw.letters(2)}`,
    changeReason,
    ...(changeReason === "stolen" && { theftReport: [upload("theftReport")] }),
  };
};
