import type { Answers } from "@sportello/forms/answers";
import type { Example, Surroundings } from "./example.ts";
import { accountOf, householdOf, iseeOf } from "./families.ts";
import { otherPerson, residenceOf } from "./others.ts";

/** A request for school benefits: one to four children, of every school, for the canteen, the bus and the books. */
export const schoolBenefitsExample: Example = (around) => {
  const { draw, upload } = around;
  const children = draw.list(draw.one([1, 1, 2, 2, 3, 4]), (row) => childOf(around, row));
  const hasBooks = children.some(({ benefits }) => benefits.includes("books"));
  const needsDecree = children.some(({ child }) => child.relation === "guardian" || child.relation === "foster");
  const otherBenefits = draw.one(["no", "no", "no", "yes"]);
  return {
    residence: residenceOf(around.profile),
    ...householdOf(around),
    schoolYear: draw.one(["2026-2027", "2027-2028"]),
    children,
    isee: iseeOf(around),
    otherBenefits,
    ...(otherBenefits === "yes" && { otherBenefitsDetails: "Voucher regionale per lo studio, 150 euro" }),
    ...(hasBooks && { account: accountOf(around), bookReceipts: [upload("bookReceipts")] }),
    ...(needsDecree && { custodyDecree: [upload("custodyDecree")] }),
    ...(draw.likely(15) && { otherAttachments: [upload("otherAttachments")] }),
    declaresTruth: true,
    declaresOtherParent: true,
    commitsToChanges: true,
    ...(draw.likely(20) && { notes: "Il secondo figlio comincia la mensa a gennaio." }),
  };
};

const schools = {
  kindergarten: "Scuola dell'infanzia Il Girasole",
  primary: "Scuola primaria Gianni Rodari",
  "lower-secondary": "Scuola secondaria Leonardo Fibonacci",
  "upper-secondary": "Liceo Galileo Galilei, Pisa",
  vocational: "Istituto professionale di Pontedera",
} as const;

const childOf = (around: Surroundings, row: number) => {
  const { draw, today } = around;
  const schoolLevel = draw.one([
    "kindergarten",
    "primary",
    "primary",
    "lower-secondary",
    "lower-secondary",
    "upper-secondary",
    "vocational",
  ]);
  const year = Number(today.slice(0, 4));
  const { givenName, familyName, fiscalCode, birthDate } = otherPerson(draw, [year - 18, year - 4]);
  const benefits = benefitsOf(around, schoolLevel);
  return {
    child: {
      givenName,
      familyName,
      fiscalCode,
      birthDate,
      relation: draw.one(["parent", "parent", "parent", "parent", "guardian", "foster", "self"]),
      schoolLevel,
      schoolName: schools[schoolLevel],
      ...(schoolLevel !== "kindergarten" && { year: draw.whole(1, schoolLevel === "lower-secondary" ? 3 : 5) }),
      ...(draw.likely(60) && { section: draw.one(["A", "B", "C"]) }),
    },
    benefits,
    ...(benefits.includes("canteen") && canteenOf(around, row)),
    ...(benefits.includes("transport") && {
      trips: draw.one(["both", "both", "outward", "return"]),
      stop: draw.one(["Piazza San Michele", "Bivio per Serra", "Via delle Mura 30"]),
      disability: draw.one(["no", "no", "no", "yes"]),
    }),
    ...(benefits.includes("books") && { bookExpense: draw.whole(6_000, 34_000) }),
  };
};

const benefitsOf = (
  { draw }: Surroundings,
  schoolLevel: keyof typeof schools,
): ("canteen" | "transport" | "books")[] => {
  if (schoolLevel === "upper-secondary" || schoolLevel === "vocational") return ["books"];
  return schoolLevel === "lower-secondary"
    ? draw.some(["canteen", "transport", "books"])
    : draw.some(["canteen", "transport"]);
};

const canteenOf = ({ draw, upload }: Surroundings, row: number): Answers => {
  const diet = draw.one(["none", "none", "none", "medical", "ethical"]);
  return {
    mealsPerWeek: draw.whole(1, 5),
    diet,
    ...(diet === "medical" && { dietCertificate: [upload(`children.${row}.dietCertificate`)] }),
    ...(diet === "ethical" && { dietDetails: "Carne di maiale" }),
  };
};
