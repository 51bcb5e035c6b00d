/** One line of a reliability test: what was measured and whether it is as it must be. */
export type Result = { id: string; value: string; pass: boolean };
export type Scale = "quick" | "full";
