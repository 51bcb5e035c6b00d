import type { Status } from "@sportello/domain/applications/status";
import { useTranslations } from "next-intl";

type Mood = "yours" | "ours" | "good" | "bad" | "quiet";

/** Whose turn it is, or how it ended; the words say it too, the colour never alone. */
const moods: Record<Status, Mood> = {
  draft: "quiet",
  stamp_pending: "yours",
  payment_pending: "yours",
  payment_outcome_pending: "ours",
  payment_succeeded: "ours",
  payment_failed: "yours",
  sent: "ours",
  submitted: "ours",
  registered: "ours",
  in_charge: "ours",
  integration_requested: "ours",
  awaiting_integration: "yours",
  integration_sent: "ours",
  integration_registered: "ours",
  in_charge_after_integration: "ours",
  accepted_awaiting_registration: "ours",
  accepted: "good",
  rejected_awaiting_registration: "ours",
  rejected: "bad",
  withdrawn: "quiet",
  revoked: "bad",
};

const classes: Record<Mood, string> = {
  yours: "chip chip-simple chip-warning",
  ours: "chip chip-simple chip-primary",
  good: "chip chip-simple chip-success",
  bad: "chip chip-simple chip-danger",
  quiet: "chip chip-simple",
};

export const StatusChip = ({ status }: { status: Status }) => {
  const t = useTranslations("status");
  return (
    <span className={classes[moods[status]]}>
      <span className="chip-label">{t(status)}</span>
    </span>
  );
};
