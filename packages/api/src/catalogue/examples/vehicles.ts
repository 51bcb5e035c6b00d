import type { Answers } from "@sportello/forms/answers";
import type { Surroundings } from "./example.ts";
import { fullName } from "./others.ts";

const models = {
  car: ["Fiat Panda", "Volkswagen Golf", "Renault Clio", "Toyota Yaris", "Dacia Sandero"],
  motorcycle: ["Piaggio Vespa 125", "Honda SH 150", "Yamaha Tracer 7"],
  van: ["Fiat Doblò", "Ford Transit", "Renault Kangoo"],
  camper: ["Laika Ecovip", "Rimor Seal"],
} as const;

/** A vehicle of any kind and keeper; `path` is where the subform sits, e.g. "vehicles.0.vehicle". */
export const vehicleOf = ({ draw, upload }: Surroundings, path: string): Answers => {
  const fuel = draw.one(["petrol", "diesel", "lpg", "methane", "hybrid", "plug-in", "electric", "hydrogen"]);
  const ownership = draw.one(["owner", "owner", "owner", "family", "leased", "company", "loan"]);
  const type = draw.one(["car", "car", "car", "motorcycle", "van", "camper"]);
  return {
    plate: `${draw.letters(2)}${draw.digits(3)}${draw.letters(2)}`,
    type,
    ...(draw.likely(70) && { model: draw.one(models[type]) }),
    fuel,
    ...(fuel !== "electric" && fuel !== "hydrogen" && { emissionClass: draw.one(["euro4", "euro5", "euro6"]) }),
    ownership,
    ...(ownership !== "owner" && {
      ownerName: ownership === "leased" || ownership === "company" ? "Autonoleggi Toscani S.r.l." : fullName(draw),
    }),
    ...(ownership === "leased" && { leasingContract: [upload(`${path}.leasingContract`)] }),
    ...((ownership === "company" || ownership === "loan") && {
      useAuthorisation: [upload(`${path}.useAuthorisation`)],
    }),
  };
};
