import type { Outputs } from "../../../../trpc/outputs.ts";

export type Team = Outputs["team"]["find"];
export type Colleague = Team["colleagues"][number];
