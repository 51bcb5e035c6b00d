import { formatApplicationCode } from "@sportello/domain/applications/code";
import { isFinal } from "@sportello/domain/applications/status";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { ResumeLink } from "../../../components/flow/resume-link.tsx";
import { Link } from "../../../components/link.tsx";
import { GoToPay } from "../../../components/payment/go-to-pay.tsx";
import { StatusChip } from "../../../components/status-chip.tsx";
import { Day } from "../../../components/text/day.tsx";
import type { ApplicationInList } from "../../../session/answers.ts";

/** One application in a list: what, where it stands, when, under which numbers, and the one thing to do next. */
export const ApplicationCard = ({
  application,
  level: Heading,
}: {
  application: ApplicationInList;
  level: "h2" | "h3";
}) => {
  const t = useTranslations("area");
  const locale = useLocale();
  const { id, service, status, code, submittedAt, dueOn, registrationNumber, updatedAt, unreadMessages } = application;
  const isDraft = status === "draft";
  const isAsked = status === "awaiting_integration";
  const href = `/area-personale/pratiche/${id}`;
  const title = inLocale(service.title, locale);
  return (
    <article className={isAsked ? "card shadow-sm application-card needs-you" : "card shadow-sm application-card"}>
      <div className="card-body">
        <div className="application-card-top">
          <Heading className="title-small-semi-bold mb-0">
            {isDraft ? (
              <ResumeLink slug={service.slug} id={id}>
                {title}
              </ResumeLink>
            ) : (
              <Link href={href}>{title}</Link>
            )}
          </Heading>
          <StatusChip status={status} />
        </div>
        <p className="application-card-facts mb-0">
          {isDraft ? (
            <span>
              {t("savedAt")} <Day of={updatedAt} withTime />
            </span>
          ) : null}
          {code ? (
            <span>
              {t("code")} <span className="font-monospace">{formatApplicationCode(code)}</span>
            </span>
          ) : null}
          {submittedAt ? (
            <span>
              {t("sentOn")} <Day of={submittedAt} />
            </span>
          ) : null}
          {registrationNumber ? (
            <span>
              {t("registration")} {registrationNumber}
            </span>
          ) : null}
          {dueOn && !isDraft && !isFinal(status) ? (
            <span>
              {t("dueOn")} <Day of={dueOn} />
            </span>
          ) : null}
          {unreadMessages > 0 ? <strong>{t("unread", { count: unreadMessages })}</strong> : null}
        </p>
        <p className="application-card-links mb-0">
          {isDraft ? (
            <ResumeLink className="btn btn-primary btn-sm" slug={service.slug} id={id}>
              {t("resume")}
            </ResumeLink>
          ) : null}
          {isAsked ? (
            <Link className="btn btn-primary btn-sm" href={`${href}#integrazione`}>
              {t("answerNow")}
            </Link>
          ) : null}
          {status === "payment_outcome_pending" ? null : (
            <GoToPay application={application} className="btn btn-primary btn-sm" />
          )}
          {unreadMessages > 0 ? <Link href={`${href}#messaggi`}>{t("readMessages")}</Link> : null}
          <Link href={`/servizi/${service.slug}`}>{t("sheet")}</Link>
        </p>
      </div>
    </article>
  );
};
