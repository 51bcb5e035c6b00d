import type { Outputs } from "../../../../trpc/outputs.ts";

export type ActionItem = Outputs["actions"]["list"]["items"][number];
