import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { KeepFresh } from "../../../../../../../components/keep-fresh.tsx";
import { Link } from "../../../../../../../components/link.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import { PageHeading } from "../../../../../../../components/page-heading.tsx";
import { PaymentPanel } from "../../../../../../../components/payment/payment-panel.tsx";
import { stepToPay } from "../../../../../../../payments/step-to-pay.ts";
import { redirect } from "../../../../../../../i18n/navigation.ts";
import { applicantApi } from "../../../../../../../session/applicant.ts";
import { orNotFound } from "../../../../../../../session/or-not-found.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("payment"))("step") });

/** The last step of a paid procedure: pay now, or take the notice. When the money has come the way goes on to the receipt. */
const PaymentStep = async ({ params }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/pagamento">) => {
  const { slug, id } = await params;
  const path = stepPath(slug, id, "pagamento");
  const api = await applicantApi(slug, path);
  const locale = await getLocale();
  const application = await orNotFound(api.applications.find({ id, locale }));
  if (application.service.slug !== slug) notFound();
  if (application.status === "draft") redirect({ href: stepPath(slug, id), locale });
  const step = stepToPay(application.status) ?? "inviata";
  if (step !== "pagamento") redirect({ href: stepPath(slug, id, step), locale });
  const [payments, t] = await Promise.all([api.payments.ofApplication({ applicationId: id }), getTranslations("payment")]);
  const payment = payments.find(({ kind }) => kind !== "stamp");
  const title = inLocale(application.service.title, locale);
  return (
    <>
      <PageHeading title={t("step")} path={[{ label: title, href: `/servizi/${slug}` }]}>
        <p className="subtitle-small">{t("stepText")}</p>
      </PageHeading>
      <div className="container section-block">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            {payment ? <PaymentPanel payment={payment} path={path} /> : (
              <div role="status">
                <KeepFresh isPending />
                <Notice tone="note" title={t("state.creating.title")}>
                  <p>{t("state.creating.text")}</p>
                  <p className="mb-0"><Link href={path}>{t("reload")}</Link></p>
                </Notice>
              </div>
            )}
          </div>
        </div>
      </div>
    </>
  );
};

export default PaymentStep;
