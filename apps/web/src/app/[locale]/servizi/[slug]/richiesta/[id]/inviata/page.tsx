import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { stepPath } from "../../../../../../../components/flow/steps-of.ts";
import { KeepFresh } from "../../../../../../../components/keep-fresh.tsx";
import { Link } from "../../../../../../../components/link.tsx";
import { PageHeading } from "../../../../../../../components/page-heading.tsx";
import { redirect } from "../../../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../../../missing/or-missing.tsx";
import { stepToPay } from "../../../../../../../payments/step-to-pay.ts";
import { applicantApi } from "../../../../../../../session/applicant.ts";
import { orNotFound } from "../../../../../../../session/or-not-found.ts";
import { refusalOf } from "../../../../../../../session/refusal-of.ts";
import { requestContext } from "../../../../../../../session/request-context.ts";
import { GuestFarewell } from "./guest-farewell.tsx";
import { NextSteps } from "./next-steps.tsx";
import { ReceiptFacts } from "./receipt-facts.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("receipt"))("title") });

/** "Richiesta inviata": the code, the dates, the receipt as soon as it is made, and what happens next. */
const ReceiptPage = async ({ params }: PageProps<"/[locale]/servizi/[slug]/richiesta/[id]/inviata">) => {
  const { slug, id } = await params;
  const api = await applicantApi(slug, stepPath(slug, id, "inviata"));
  const [locale, { actor }] = await Promise.all([getLocale(), requestContext()]);
  const application = await orNotFound(api.applications.find({ id, locale }));
  if (application.service.slug !== slug) notFound();
  if (application.status === "draft") redirect({ href: stepPath(slug, id), locale });
  const toPay = stepToPay(application.status);
  if (toPay) redirect({ href: stepPath(slug, id, toPay), locale });
  const [t, times] = await Promise.all([
    getTranslations("receipt"),
    api.catalogue.sheet({ slug }).then(({ sheet }) => sheet.times, archived),
  ]);
  const receipt = application.documents.find(({ kind }) => kind === "receipt");
  const title = inLocale(application.service.title, locale);
  return (
    <>
      <KeepFresh isPending={!receipt || application.isRegistrationPending} />
      <PageHeading
        title={t("title")}
        icon={<Icon name="check-circle" className="icon icon-success icon-lg" />}
        path={[
          { label: t("services"), href: "/servizi" },
          { label: title, href: `/servizi/${slug}` },
        ]}
      >
        <p className="subtitle-small">
          {t.rich("thanks", {
            title,
            code: application.code ? formatApplicationCode(application.code) : "",
            strong: (text) => <strong>{text}</strong>,
          })}
        </p>
        {application.writesTo ? (
          <p>{t.rich("mail", { email: application.writesTo, strong: (text) => <strong>{text}</strong> })}</p>
        ) : null}
        <ReceiptFacts application={application} receipt={receipt} />
      </PageHeading>
      <hr className="sheet-rule" />
      <div className="container section-block">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-8">
            {times ? (
              <>
                <h2 className="title-xxlarge">{t("nextSteps")}</h2>
                <NextSteps application={application} times={times} />
              </>
            ) : null}
            {actor.kind === "guest" ? (
              <GuestFarewell code={application.code ?? ""} />
            ) : (
              <p>
                <Link href={`/area-personale/pratiche/${id}`}>{t("follow")}</Link> {t("followText")}
              </p>
            )}
          </div>
        </div>
      </div>
    </>
  );
};

/** What was sent stays sent when the service is not offered any more: its sheet is gone, the receipt is not. */
const archived = (error: unknown): null => {
  if (refusalOf(error) !== "not_found") throw error;
  return null;
};

export default orMissing(ReceiptPage);
