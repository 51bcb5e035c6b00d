import type { Outputs } from "../../../../../trpc/outputs.ts";

export type CaseItem = Outputs["payments"]["cases"]["items"][number];
