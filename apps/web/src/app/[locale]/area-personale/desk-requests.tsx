import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../components/link.tsx";
import { GoToPay } from "../../../components/payment/go-to-pay.tsx";
import { StatusChip } from "../../../components/status-chip.tsx";
import { Day } from "../../../components/text/day.tsx";
import { stepToPay } from "../../../payments/step-to-pay.ts";
import type { Desk } from "../../../session/answers.ts";

/** The applications that stand still until the citizen does something, with what the office asks. */
export const DeskRequests = ({ applications }: { applications: Desk["yourTurn"] }) => {
  const t = useTranslations("desk");
  const locale = useLocale();
  return (
    <ul className="list-unstyled area-list">
      {applications.map(({ id, service, code, status, request }) => (
        <li key={id}>
          <article className="card shadow-sm application-card needs-you">
            <div className="card-body">
              <div className="application-card-top">
                <h3 className="title-small-semi-bold mb-0">
                  <Icon name="warning-circle" className="icon icon-sm needs-you-icon" />{" "}
                  <Link href={`/area-personale/pratiche/${id}`}>{inLocale(service.title, locale)}</Link>
                </h3>
                <StatusChip status={status} />
              </div>
              {request ? (
                <blockquote className="request-quote">
                  <p className="clamped preserve-lines mb-1">{request.text}</p>
                  <footer className="file-facts">
                    {t("askedOn")} <Day of={request.at} />
                  </footer>
                </blockquote>
              ) : null}
              <p className="application-card-facts mb-0">
                {code ? (
                  <span>
                    {t("code")} <span className="font-monospace">{formatApplicationCode(code)}</span>
                  </span>
                ) : null}
              </p>
              {stepToPay(status) ? (
                <GoToPay application={{ id, service, status }} className="btn btn-primary btn-sm mt-3" />
              ) : (
                <Link
                  className="btn btn-primary btn-sm mt-3"
                  href={`/area-personale/pratiche/${id}${status === "awaiting_integration" ? "#integrazione" : ""}`}
                >
                  {t(status === "awaiting_integration" ? "answerNow" : "open")}
                </Link>
              )}
            </div>
          </article>
        </li>
      ))}
    </ul>
  );
};
