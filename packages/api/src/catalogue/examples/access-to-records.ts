import { addDays } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { addressNear, fullName, otherPerson, residenceOf, vatNumber } from "./others.ts";

/** A request to see records: for oneself, a person or a company, of every kind of record, received in every way. */
export const accessToRecordsExample: Example = (around) => {
  const { draw, upload } = around;
  const accessMode = draw.one(["view", "simple-copy", "simple-copy", "certified-copy"]);
  return {
    residence: residenceOf(around.profile),
    ...capacityOf(around),
    records: draw.list(draw.one([1, 1, 2, 3, 5]), () => recordOf(around)),
    ...interestOf(around),
    accessMode,
    ...(accessMode === "view" ? visitOf(around) : copyOf(around, accessMode)),
    ...(draw.likely(20) && { otherAttachments: [upload("otherAttachments")] }),
    declaresTruth: true,
    declaresUse: true,
    ...(accessMode !== "view" && { acceptsCosts: true }),
    ...(draw.likely(25) && { notes: "Preferisco essere contattato per e-mail." }),
  };
};

const capacityOf = ({ draw, profile, upload }: Surroundings): Answers => {
  const capacity = draw.one(["self", "self", "self", "person", "company"]);
  if (capacity === "self") return { capacity };
  if (capacity === "company") {
    const companyRole = draw.one(["legal-representative", "attorney"]);
    return {
      capacity,
      companyName: draw.one([
        "Edil Corsi S.r.l.",
        "Agricola Bellini S.S.",
        "Immobiliare Le Mura S.p.A.",
        "Associazione Amici del Teatro",
      ]),
      vatNumber: vatNumber(draw),
      seat: addressNear(draw, profile),
      companyRole,
      ...(companyRole === "attorney" && { companyMandate: [upload("companyMandate")] }),
    };
  }
  const { givenName, familyName, fiscalCode } = otherPerson(draw);
  const representationTitle = draw.one(["delegate", "lawyer", "parent", "guardian"]);
  return {
    capacity,
    representedGivenName: givenName,
    representedFamilyName: familyName,
    representedFiscalCode: fiscalCode,
    representationTitle,
    ...(representationTitle !== "parent" && { personMandate: [upload("personMandate")] }),
    ...(representationTitle === "delegate" && { representedIdentityDocument: [upload("representedIdentityDocument")] }),
  };
};

const recordOf = ({ draw, profile, today }: Surroundings): Answers => {
  const kind = draw.one([
    "building-practice",
    "building-practice",
    "permit",
    "resolution",
    "decision",
    "accident-report",
    "inspection",
    "tender",
    "other",
  ]);
  const isOfPlace = kind === "building-practice" || kind === "accident-report" || kind === "inspection";
  const yearFrom = draw.whole(1975, 2019);
  return {
    kind,
    ...(kind === "other" && { kindOther: "Contratto di concessione" }),
    ...(draw.likely(50) && { number: `${draw.whole(1, 900)}/${draw.whole(2001, 2025)}` }),
    ...(draw.likely(50)
      ? { dating: "date", date: addDays(today, -draw.whole(20, 9000)) }
      : { dating: "period", yearFrom, yearTo: yearFrom + draw.whole(0, 6) }),
    description: draw.one([
      "Titolo edilizio, elaborati grafici e fine lavori dell'immobile.",
      "Atto completo di allegati e dei pareri che lo precedono.",
      "Rapporto con rilievi, fotografie e dichiarazioni dei testimoni.",
      "Verbali della commissione e criteri di valutazione usati.",
    ]),
    ...(draw.likely(40) && { holder: fullName(draw) }),
    ...(isOfPlace && {
      propertyAddress: `${draw.one(["Via Cavour", "Via del Teatro", "Viale dei Tigli"])} ${draw.whole(1, 60)}, ${profile.municipality ?? "Bugliano"}`,
    }),
    ...(kind === "building-practice" &&
      draw.likely(50) && { cadastre: `${draw.whole(1, 40)}/${draw.whole(100, 900)}/${draw.whole(1, 20)}` }),
  };
};

const motivations = {
  party: "Sono parte del procedimento e devo conoscere i pareri acquisiti prima di presentare le mie osservazioni.",
  neighbour:
    "La mia casa confina con l'immobile: devo verificare la regolarità dei lavori che hanno causato infiltrazioni nella mia abitazione.",
  purchase:
    "Sto vendendo l'appartamento: il notaio chiede i titoli edilizi per controllare che lo stato dei luoghi sia conforme.",
  competition:
    "Ho partecipato alla selezione e voglio conoscere i criteri con cui è stata valutata la mia prova, per decidere se fare ricorso.",
  accident:
    "Ho subito danni in un incidente stradale e l'assicurazione chiede il rapporto per liquidare il risarcimento.",
  defence: "Devo agire in giudizio per difendere un mio diritto e i documenti richiesti sono la prova dei fatti.",
  other:
    "Ho un credito verso l'impresa che ha il contratto con il Comune e devo conoscere i pagamenti previsti per poterlo riscuotere.",
} as const;

const interestOf = ({ draw, upload }: Surroundings): Answers => {
  const interestType = draw.one([
    "party",
    "neighbour",
    "neighbour",
    "purchase",
    "competition",
    "accident",
    "defence",
    "other",
  ]);
  const proceedingsState = draw.one(["pending", "intended"]);
  const thirdParties = draw.one(["yes", "no", "unknown"]);
  return {
    interestType,
    ...(interestType === "other" && { otherInterest: "Tutela del credito verso un'impresa" }),
    motivation: motivations[interestType],
    ...(interestType === "defence" && {
      proceedingsState,
      ...(proceedingsState === "pending" && { proceedingsCourt: "Tribunale di Pisa, n. 1234/2026 R.G." }),
    }),
    thirdParties,
    ...(thirdParties === "yes" && { thirdPartyNames: `${fullName(draw)}, ${fullName(draw)}` }),
    ...(draw.likely(40) && { evidence: draw.list(draw.whole(1, 2), () => upload("evidence")) }),
  };
};

const visitOf = ({ draw }: Surroundings): Answers => {
  const visitor = draw.one(["me", "me", "companion", "other"]);
  return {
    visitTime: draw.one(["morning", "afternoon", "any"]),
    visitor,
    ...(visitor !== "me" && { visitorName: fullName(draw) }),
  };
};

const copyOf = ({ draw }: Surroundings, accessMode: "simple-copy" | "certified-copy"): Answers => {
  const delivery = draw.one(["email", "pec", "pickup"]);
  const stampDuty = draw.one(["due", "exempt"]);
  return {
    ...(accessMode === "certified-copy" && {
      stampDuty,
      ...(stampDuty === "exempt" && { stampExemption: "Art. 10 della legge 533/1973, controversia di lavoro" }),
    }),
    delivery,
    ...(delivery === "pec" && { pec: `${draw.letters(8).toLowerCase()}@pec.example` }),
    ...(delivery === "pickup" && { copies: draw.whole(1, 3) }),
  };
};
