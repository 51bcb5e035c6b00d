import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { ResumeLink } from "../../../components/flow/resume-link.tsx";
import { Day } from "../../../components/text/day.tsx";
import type { Desk } from "../../../session/answers.ts";

/** What was begun and not sent; when the service is about to close, the day is said. */
export const DeskDrafts = ({ drafts }: { drafts: Desk["drafts"] }) => {
  const t = useTranslations("desk");
  const locale = useLocale();
  if (drafts.length === 0) return null;
  return (
    <>
      <h3 className="title-small-semi-bold">{t("drafts")}</h3>
      <ul className="list-unstyled area-list">
        {drafts.map(({ id, service, updatedAt, availability }) => (
          <li key={id}>
            <article className="card shadow-sm application-card">
              <div className="card-body draft-row">
                <div>
                  <h4 className="title-small-semi-bold mb-1">
                    <ResumeLink slug={service.slug} id={id}>
                      {inLocale(service.title, locale)}
                    </ResumeLink>
                  </h4>
                  <p className="application-card-facts mb-0">
                    <span>
                      {t("savedAt")} <Day of={updatedAt} withTime />
                    </span>
                    <Limit availability={availability} />
                  </p>
                </div>
                <ResumeLink className="btn btn-primary btn-sm" slug={service.slug} id={id}>
                  {t("resume")}
                </ResumeLink>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
};

const Limit = ({ availability }: Pick<Desk["drafts"][number], "availability">) => {
  const t = useTranslations("desk");
  if (availability.state !== "open") return <strong>{t("closedNow")}</strong>;
  return availability.at ? (
    <strong>
      {t("sendBy")} <Day of={availability.at} withTime />
    </strong>
  ) : null;
};
