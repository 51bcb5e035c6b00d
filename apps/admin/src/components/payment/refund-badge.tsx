import type { RefundState } from "@sportello/domain/payments/refund";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "../badge.tsx";

const tones: Record<RefundState, Tone> = { asked: "warn", approved: "wait", refunded: "good", refused: "bad" };

/** How a refund stands. */
export const RefundBadge = ({ state }: { readonly state: RefundState }) => (
  <Badge tone={tones[state]}>{useTranslations("payments")(`refund.state.${state}`)}</Badge>
);
