import { useTranslations } from "next-intl";
import { stepPath } from "../../../../../components/flow/steps-of.ts";
import { Link } from "../../../../../components/link.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { stepToPay } from "../../../../../payments/step-to-pay.ts";
import type { Application } from "../../../../../session/answers.ts";

/** The way to the stamp or the payment an application waits for; nothing when it waits for none. */
export const ToPay = ({
  application: { id, service, status },
}: {
  application: Pick<Application, "id" | "service" | "status">;
}) => {
  const t = useTranslations("payment");
  const step = stepToPay(status);
  if (step === null) return null;
  const isStamp = step === "bollo";
  return (
    <Notice tone="warning" title={t(isStamp ? "stamp.missing" : "toPay")}>
      <p>{t(isStamp ? "stamp.missingText" : "toPayText")}</p>
      <p className="mb-0">
        <Link className="btn btn-primary" href={stepPath(service.slug, id, step)}>
          {t(isStamp ? "stamp.goTo" : "goToPayment")}
        </Link>
      </p>
    </Notice>
  );
};
