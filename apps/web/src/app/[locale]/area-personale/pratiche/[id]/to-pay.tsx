import { useTranslations } from "next-intl";
import { Notice } from "../../../../../components/notice.tsx";
import { GoToPay } from "../../../../../components/payment/go-to-pay.tsx";
import { stepToPay } from "../../../../../payments/step-to-pay.ts";
import type { Application } from "../../../../../session/answers.ts";

/** The way to the stamp or the payment an application waits for; nothing when it waits for none. */
export const ToPay = ({ application }: { application: Pick<Application, "id" | "service" | "status"> }) => {
  const t = useTranslations("payment");
  const step = stepToPay(application.status);
  if (step === null) return null;
  // Paid perhaps already: nobody is told to pay once more.
  const isAwaited = application.status === "payment_outcome_pending";
  const isStamp = step === "bollo";
  return (
    <Notice
      tone={isAwaited ? "note" : "warning"}
      title={t(isAwaited ? "state.started.title" : isStamp ? "stamp.missing" : "toPay")}
    >
      <p>{t(isAwaited ? "state.started.text" : isStamp ? "stamp.missingText" : "toPayText")}</p>
      <p className="mb-0">
        <GoToPay application={application} className="btn btn-primary" />
      </p>
    </Notice>
  );
};
