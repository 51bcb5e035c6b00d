import { useTranslations } from "next-intl";
import { stepToPay } from "../../payments/step-to-pay.ts";
import type { ApplicationInList } from "../../session/answers.ts";
import { stepPath } from "../flow/steps-of.ts";
import { Link } from "../link.tsx";

type Props = { readonly application: Pick<ApplicationInList, "id" | "service" | "status">; readonly className: string };

/** Straight to the stamp or the payment an application waits for; nothing when it waits for none. */
export const GoToPay = ({ application: { id, service, status }, className }: Props) => {
  const t = useTranslations("payment");
  const step = stepToPay(status);
  return step === null ? null : (
    <Link className={className} href={stepPath(service.slug, id, step)}>
      {t(step === "bollo" ? "stamp.goTo" : "goToPayment")}
    </Link>
  );
};
