import { type Day, romeDay } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Profile } from "@sportello/forms/prefill";
import { accessToRecordsExample } from "./examples/access-to-records.ts";
import { assistanceRequestExample } from "./examples/assistance-request.ts";
import { disabledParkingPermitExample } from "./examples/disabled-parking-permit.ts";
import { drawFrom } from "./examples/draw.ts";
import type { Example } from "./examples/example.ts";
import { marriageBannsExample } from "./examples/marriage-banns.ts";
import { publicLandOccupationExample } from "./examples/public-land-occupation.ts";
import { residentParkingExample } from "./examples/resident-parking.ts";
import { schoolBenefitsExample } from "./examples/school-benefits.ts";
import { ztlAccessExample } from "./examples/ztl-access.ts";
import { ztlDailyPassExample } from "./examples/ztl-daily-pass.ts";

/** Services for citizens who sign in: their forms begin with who the applicant is. */
const signedIn: Readonly<Record<string, Example>> = {
  "ztl-access": ztlAccessExample,
  "ztl-daily-pass": ztlDailyPassExample,
  "access-to-records": accessToRecordsExample,
  "resident-parking": residentParkingExample,
  "disabled-parking-permit": disabledParkingPermitExample,
  "public-land-occupation": publicLandOccupationExample,
  "school-benefits": schoolBenefitsExample,
  "marriage-banns": marriageBannsExample,
};
/** Services open to everybody: the form asks for a name like for anything else. */
const open: Readonly<Record<string, Example>> = { "assistance-request": assistanceRequestExample };

/** The invented citizen of an example when none is given. */
export const exampleProfile = {
  givenName: "Giulia",
  familyName: "Bianchi",
  fiscalCode: "BNCGLI85T50F205Z",
  birthDate: "1985-12-10",
  birthPlace: "Milano (MI)",
  gender: "F",
  email: "giulia.bianchi@posta.example",
  phone: "+39 333 1234567",
  street: "Via Garibaldi 12",
  postalCode: "56040",
  municipality: "Bugliano",
  province: "PI",
} as const satisfies Profile;

export type ExampleOptions = {
  /** The day of filling in, today unless told: dates in the answers are valid on it. */
  readonly today?: Day;
  /** Gives the id of a file uploaded for the question at this path; without it the ids are invented. */
  readonly uploadId?: (field: string) => string;
};

/**
 * Complete, valid answers to a service of the catalogue: for demonstrations, tests and measurements. The same seed and day give the
 * same answers; other seeds take other branches. What `profile` does not know is taken from the invented citizen. Throws for an unknown slug.
 */
export const exampleAnswers = (
  slug: string,
  seed: number,
  profile: Profile = exampleProfile,
  { today = romeDay(new Date()), uploadId }: ExampleOptions = {},
): Answers => {
  const example = signedIn[slug] ?? open[slug];
  if (!example) throw new Error(`the catalogue has no example of ${slug}`);
  const draw = drawFrom(seed);
  const someone: Profile = { ...exampleProfile, ...profile };
  const invent = () => [8, 4, 4, 4, 12].map(draw.digits).join("-");
  const answers = example({ draw, profile: someone, today, upload: (field) => uploadId?.(field) ?? invent() });
  if (slug in open) return answers;
  const { givenName, familyName, fiscalCode, birthDate, birthPlace, gender, email, phone } = someone;
  return {
    applicant: { givenName, familyName, fiscalCode, birthDate, birthPlace, gender },
    contacts: { email, phone },
    ...answers,
  };
};
