import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { PaymentPanel } from "../../../../components/payment/payment-panel.tsx";
import { RefusalNotice } from "../../../../components/refusal-notice.tsx";
import { orMissing } from "../../../../missing/or-missing.tsx";
import { orNotFound } from "../../../../session/or-not-found.ts";
import { payerApi } from "../../../../session/payer.ts";
import { requestContext } from "../../../../session/request-context.ts";
import { Refunds } from "./refunds.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("payment"))("title") });

/** One payment of the citizen, wherever it comes from: to be paid, awaited, paid. The mails lead here. */
const PaymentPage = async ({ params, searchParams }: PageProps<"/[locale]/pagamenti/[id]">) => {
  const { id } = await params;
  const path = `/pagamenti/${id}`;
  const api = await payerApi(path);
  const [payment, t, search, { actor }] = await Promise.all([
    orNotFound(api.payments.find({ id })),
    getTranslations("payment"),
    searchParams,
    requestContext(),
  ]);
  // A guest has no personal area to be led into.
  const isCitizen = actor.kind === "citizen";
  const { application } = payment;
  return (
    <>
      <PageHeading
        title={t("title")}
        path={isCitizen ? [{ label: t("list"), href: "/area-personale/pagamenti" }] : []}
      />
      <div className="container section-block">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            <RefusalNotice code={search["errore"]} />
            <PaymentPanel payment={payment} path={path} />
            <Refunds refunds={payment.refunds} />
            {payment.iubd ? (
              <p>
                <a href={`/api/payments/${id}/stamp`}>{t("stamp.download")}</a>{" "}
                <span className="font-monospace">IUBD {payment.iubd}</span>
              </p>
            ) : null}
            {application && isCitizen ? (
              <p>
                <Link href={`/area-personale/pratiche/${application.id}`}>{t("application")}</Link>
              </p>
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
};

export default orMissing(PaymentPage);
