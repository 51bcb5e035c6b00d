import type { Day } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import type { Profile } from "@sportello/forms/prefill";
import type { Draw } from "./draw.ts";

/** What an example is made from. */
export type Surroundings = {
  readonly draw: Draw;
  readonly profile: Profile;
  /** The day of filling in: dates of the answers lie around it. */
  readonly today: Day;
  /** Id of an upload for the question with this path, e.g. "vehicles.0.vehicle.leasingContract". */
  readonly upload: (field: string) => string;
};

/** Complete, valid answers to a form, save who the applicant is and how to reach them. */
export type Example = (around: Surroundings) => Answers;
