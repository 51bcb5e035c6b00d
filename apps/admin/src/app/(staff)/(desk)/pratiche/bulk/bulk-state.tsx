import { useTranslations } from "next-intl";
import { Badge, type Tone } from "../../../../../components/badge.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

type State = Outputs["bulk"]["list"][number]["state"];
const tones: Record<State, Tone> = {
  waiting: "wait",
  running: "primary",
  done: "good",
  cancelled: "neutral",
  interrupted: "bad",
};

export const BulkState = ({ state }: { readonly state: State }) => (
  <Badge tone={tones[state]}>{useTranslations("bulk")(`state.${state}`)}</Badge>
);
