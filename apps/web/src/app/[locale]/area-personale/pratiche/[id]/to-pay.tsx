import { useTranslations } from "next-intl";
import { stepPath } from "../../../../../components/flow/steps-of.ts";
import { Link } from "../../../../../components/link.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import type { Application } from "../../../../../session/answers.ts";

/** The application waits for its payment: the way there. */
export const ToPay = ({ application: { id, service } }: { application: Application }) => {
  const t = useTranslations("payment");
  return (
    <Notice tone="warning" title={t("toPay")}>
      <p>{t("toPayText")}</p>
      <p className="mb-0"><Link className="btn btn-primary" href={stepPath(service.slug, id, "pagamento")}>{t("goToPayment")}</Link></p>
    </Notice>
  );
};
