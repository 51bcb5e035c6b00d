/** One line of a reliability test: what was measured and whether it is as it must be. */
export type Result = { readonly id: string; readonly value: string; readonly pass: boolean; readonly ratio?: number };
export type Scale = "quick" | "full";
