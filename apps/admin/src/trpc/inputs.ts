import type { StaffInputs } from "@sportello/api/staff-root";

/** What the procedures are asked, by area and name. */
export type Inputs = StaffInputs;
