import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeepFresh } from "../../../../../../../components/keep-fresh.tsx";
import { Link } from "../../../../../../../components/link.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import { PayStep } from "../../../../../../../components/payment/pay-step.tsx";
import { PaymentPanel } from "../../../../../../../components/payment/payment-panel.tsx";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { openPayStep } from "../../../../../../../payments/open-pay-step.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("payment"))("step") });

/** The last step of a paid procedure: pay now, or take the notice. When the money has come the way goes on to the receipt. */
const PaymentStep = async ({ params }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/pagamento">) => {
  const { id, path, api, application } = await openPayStep(params, "pagamento");
  const [payments, t] = await Promise.all([
    api.payments.ofApplication({ applicationId: id }),
    getTranslations("payment"),
  ]);
  const payment = payments.find(({ kind }) => kind !== "stamp");
  return (
    <PayStep title={t("step")} text={t("stepText")} service={application.service}>
      {payment ? (
        <PaymentPanel payment={payment} path={path} />
      ) : (
        <div role="status">
          <KeepFresh isPending />
          <Notice tone="note" title={t("state.creating.title")}>
            <p>{t("state.creating.text")}</p>
            <p className="mb-0">
              <Link href={path}>{t("reload")}</Link>
            </p>
          </Notice>
        </div>
      )}
    </PayStep>
  );
};

export default orMissing(PaymentStep);
