import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { firmOf } from "./firms.ts";
import { residenceOf } from "./others.ts";

/** Standard rates of law 160/2019, article 1, paragraphs 826 and 827, in cents per square metre. */
const yearly = 3_000;
const daily = 60;

/** A request to occupy public land: by a person or a firm, for days or years, in one place or several, with or without the charge. */
export const publicLandOccupationExample: Example = (around) => {
  const { draw, upload } = around;
  const purpose = draw.one([
    "scaffolding",
    "excavation",
    "removal",
    "terrace",
    "stall",
    "event",
    "filming",
    "kiosk",
    "other",
  ]);
  const isPermanent = purpose === "kiosk" || draw.likely(10);
  const places = draw.list(draw.one([1, 1, 2, 3]), () => placeOf(around));
  const days = draw.whole(1, 60);
  return {
    ...(draw.likely(60)
      ? { capacity: "firm", firm: firmOf(around, "firm") }
      : { capacity: "person", residence: residenceOf(around.profile) }),
    purpose,
    purposeDetails: details[purpose],
    ...((purpose === "scaffolding" || purpose === "excavation") &&
      draw.likely(60) && { buildingTitle: `CILA ${draw.whole(10, 900)} del 4 maggio 2026` }),
    ...(purpose === "event" && { expectedPeople: draw.whole(50, 1500) }),
    kind: isPermanent ? "permanent" : "temporary",
    ...periodOf(around, isPermanent, days),
    places,
    ...chargeOf(
      around,
      places.reduce((sum, { area }) => sum + area, 0),
      isPermanent ? null : days,
    ),
    plan: draw.list(places.length, () => upload("plan")),
    ...(purpose === "event" && { eventPlan: [upload("eventPlan")] }),
    ...(draw.likely(30) && { structures: [upload("structures")] }),
    ...(draw.likely(15) && { otherAttachments: [upload("otherAttachments")] }),
    declaresTruth: true,
    commitsToRestore: true,
    acceptsCharge: true,
    ...(draw.likely(20) && { notes: "In caso di pioggia chiediamo di poter rinviare di una settimana." }),
  };
};

const details = {
  scaffolding: "Ponteggio per rifare la facciata, con recinzione e mantovana.",
  excavation: "Scavo per riparare l'allaccio dell'acqua, con ripristino dell'asfalto.",
  removal: "Trasloco dal secondo piano con piattaforma e un furgone.",
  terrace: "Sei tavolini con sedie e due ombrelloni davanti al locale.",
  stall: "Gazebo di tre metri per tre con materiale informativo.",
  event: "Festa di via con palco, musica dal vivo e stand di cucina.",
  filming: "Riprese di un documentario, con una macchina da presa e tre persone.",
  kiosk: "Chiosco in legno per la vendita di giornali e bevande.",
  other: "Deposito di materiali per la manutenzione del tetto.",
} as const;

const periodOf = ({ draw, today }: Surroundings, isPermanent: boolean, days: number): Answers => {
  const isUrgent = draw.likely(10);
  const from = addDays(today, isUrgent ? draw.whole(0, 9) : draw.whole(10, 120));
  return {
    ...(isUrgent
      ? { urgency: "yes", urgencyReason: "La perdita d'acqua allaga la cantina del palazzo." }
      : { urgency: "no" }),
    from,
    ...(isPermanent
      ? { years: draw.whole(1, 9) }
      : { to: addDays(from, days - 1), hours: draw.one(["dalle 8 alle 18", "tutto il giorno", "dalle 18 alle 24"]) }),
  };
};

const placeOf = ({ draw }: Surroundings) => {
  const surface = draw.one(["pavement", "road", "parking", "square", "green", "air"]);
  return {
    street: `${draw.one(["Via Cavour", "Piazza San Michele", "Via del Teatro", "Borgo Stretto"])}, davanti al numero ${draw.whole(1, 80)}`,
    surface,
    area: draw.whole(4, 120),
    ...(surface === "parking" && { bays: draw.whole(1, 6) }),
    traffic: draw.likely(50) ? ["none"] : draw.some(["no-parking", "narrowing", "closure"]),
  };
};

/** `days` is null for a permanent occupation, estimated by the year. */
const chargeOf = ({ draw }: Surroundings, totalArea: number, days: number | null): Answers => {
  const exemption = draw.one(["none", "none", "none", "none", "public", "emergency", "municipality", "other"]);
  if (exemption === "none") {
    return days === null
      ? { exemption, totalArea, canone: totalArea * yearly }
      : { exemption, totalArea, totalDays: days, canone: totalArea * days * daily };
  }
  return {
    exemption,
    ...((exemption === "municipality" || exemption === "other") && {
      exemptionDetails: "Delibera della Giunta n. 45 del 2026",
    }),
  };
};
