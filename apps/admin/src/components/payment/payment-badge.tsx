import { useTranslations } from "next-intl";
import type { Outputs } from "../../trpc/outputs.ts";
import { Badge, type Tone } from "../badge.tsx";

export type PaymentState = Outputs["payments"]["list"]["items"][number]["state"];

const tones: Record<PaymentState, Tone> = {
  creating: "wait",
  waiting: "warn",
  started: "wait",
  failed: "bad",
  paid: "good",
  expired: "bad",
  cancelled: "neutral",
};

/** How a payment stands. */
export const PaymentBadge = ({ state }: { readonly state: PaymentState }) => (
  <Badge tone={tones[state]}>{useTranslations("payments")(`state.${state}`)}</Badge>
);
