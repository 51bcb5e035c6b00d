import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { stepPath } from "../../../../../components/flow/steps-of.ts";
import { KeepFresh } from "../../../../../components/keep-fresh.tsx";
import { Link } from "../../../../../components/link.tsx";
import { SummaryCards } from "../../../../../components/summary/summary-cards.tsx";
import { redirect } from "../../../../../i18n/navigation.ts";
import { orMissing } from "../../../../../missing/or-missing.tsx";
import { orNotFound } from "../../../../../session/or-not-found.ts";
import { signedInApi } from "../../../../../session/signed-in.ts";
import { ApplicationFacts } from "./application-facts.tsx";
import { ApplicationTimeline } from "./application-timeline.tsx";
import { DocumentList } from "./document-list.tsx";
import { IntegrationForm } from "./integration-form.tsx";
import { MessageThread } from "./message-thread.tsx";
import { OfficeAnswers } from "./office-answers.tsx";
import { Outcomes } from "./outcomes.tsx";
import { PastIntegrations } from "./past-integrations.tsx";
import { ToPay } from "./to-pay.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("application"))("pageTitle"),
});

/** One application: what is asked of the citizen first, then where it stands, its papers, what was answered. */
const ApplicationPage = async ({ params, searchParams }: PageProps<"/[locale]/area-personale/pratiche/[id]">) => {
  const { id } = await params;
  const api = await signedInApi(`/area-personale/pratiche/${id}`);
  const application = await orNotFound(api.applications.find({ id, locale: await getLocale() }));
  const [locale, t, search] = await Promise.all([getLocale(), getTranslations("application"), searchParams]);
  if (application.status === "draft") redirect({ href: stepPath(application.service.slug, id), locale });
  if (application.messages.some(({ readAt, author }) => author !== "citizen" && readAt === null))
    await api.messages.markRead({ applicationId: id });
  return (
    <article className="application-page">
      <KeepFresh isPending={application.isRegistrationPending || application.status === "payment_outcome_pending"} />
      <p>
        <Link className="back-link" href="/area-personale/attivita">
          <Icon name="arrow-left" className="icon icon-sm icon-primary" /> {t("back")}
        </Link>
      </p>
      <h1 className="title-xxlarge" data-element="page-name">
        {inLocale(application.service.title, locale)}
      </h1>
      <Outcomes application={application} search={search} />
      <ToPay application={application} />
      <ApplicationFacts application={application} />
      <p className="application-card-links not-printed">
        <a
          className="btn btn-outline-primary btn-sm btn-icon"
          href={`/api/applications/${id}/archive?locale=${locale}`}
        >
          <Icon name="download" className="icon icon-sm icon-primary" />
          <span>{t("downloadAll")}</span>
        </a>
        <Link href={`/servizi/${application.service.slug}`}>{t("sheet")}</Link>
      </p>
      {application.integration ? (
        <IntegrationForm application={application} integration={application.integration} />
      ) : null}
      <section aria-labelledby="iter">
        <h2 className="title-large-semi-bold" id="iter">
          {t("timeline")}
        </h2>
        <ApplicationTimeline application={application} />
      </section>
      <DocumentList application={application} />
      <section aria-labelledby="risposte">
        <h2 className="title-large-semi-bold" id="risposte">
          {t("answers")}
        </h2>
        <SummaryCards sections={application.summary} uploads={application.uploads} level="h3" />
      </section>
      <PastIntegrations integrations={application.integrations} />
      <MessageThread application={application} />
      <OfficeAnswers office={application.office} />
      {application.allowed.includes("withdraw") ? <WithdrawForm id={id} /> : null}
    </article>
  );
};

export default orMissing(ApplicationPage);
