import type { Outputs } from "../../../../trpc/outputs.ts";

export type RunItem = Outputs["actions"]["waiting"]["items"][number];
