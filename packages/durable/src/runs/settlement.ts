import type { Job } from "../queue/job.ts";
import type { Outcome } from "./outcome.ts";

export type Settlement = { job: Job; outcome: Outcome };
