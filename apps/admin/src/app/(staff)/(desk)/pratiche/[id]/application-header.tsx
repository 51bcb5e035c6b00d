import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "../../../../../components/copy-button.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { StatusBadge } from "../../../../../components/status-badge.tsx";
import { DueDay } from "../../../../../due/due-day.tsx";
import type { ApplicationDetails } from "../../../../../trpc/outputs.ts";
import { KeysHelp } from "../keys-help.tsx";
import { WalkBar } from "../walk/walk-bar.tsx";
import { AssignedBy } from "./assigned-by.tsx";

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="text-sm text-ink-faint">{name}</dt>
    <dd className="font-semibold">{children}</dd>
  </div>
);

/** What one must know before reading on: which application, whose, by when, in whose hands. */
export const ApplicationHeader = ({
  application,
  myId,
}: {
  readonly application: ApplicationDetails;
  readonly myId: string;
}) => {
  const t = useTranslations();
  const locale = useLocale();
  const today = romeDay(useNow());
  const {
    applicant,
    assignee,
    code,
    dueOn,
    maxDays,
    office,
    registeredAt,
    registrationNumber,
    service,
    status,
    submittedAt,
  } = application;
  return (
    <header>
      <WalkBar applicationId={application.id}>
        <KeysHelp of="application" />
      </WalkBar>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-bold tracking-tight">{inLocale(service.title, locale)}</h1>
        <StatusBadge status={status} />
        {code ? (
          <span className="inline-flex items-center gap-1">
            <span className="font-mono text-ink-soft">{code}</span>
            <CopyButton text={code} label={`${t("application.copy")}: ${t("application.code")}`} />
          </span>
        ) : null}
      </div>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border border-line bg-panel px-4 py-3 sm:grid-cols-3 2xl:grid-cols-6">
        <Fact name={t("application.applicant")}>
          {applicant.givenName} {applicant.familyName}
          <span className="block font-mono text-[0.8125rem] font-normal text-ink-soft">
            {applicant.fiscalCode ?? t("queue.unidentified")}
          </span>
        </Fact>
        <Fact name={t("application.due")}>
          <DueDay dueOn={dueOn} status={status} today={today} />
          <span className="block text-[0.8125rem] font-normal text-ink-soft">
            {t("application.maxDays", { days: maxDays })}
          </span>
        </Fact>
        <Fact name={t("application.assignee")}>
          {assignee === null ? t("queue.nobody") : assignee.id === myId ? t("queue.you") : assignee.name}
        </Fact>
        <Fact name={t("application.registration")}>
          {registrationNumber ? (
            <>
              {registrationNumber}
              {registeredAt ? (
                <span className="block text-[0.8125rem] font-normal text-ink-soft">
                  <Instant at={registeredAt} />
                </span>
              ) : null}
            </>
          ) : application.isRegistrationPending ? (
            <span className="text-wait">{t("application.registrationPending")}</span>
          ) : (
            "—"
          )}
        </Fact>
        <Fact name={t("application.received")}>{submittedAt ? <Instant at={submittedAt} /> : "—"}</Fact>
        <Fact name={t("application.office")}>
          {inLocale(office.name, locale)}
          {application.assignedBy ? <AssignedBy reason={application.assignedBy} /> : null}
        </Fact>
      </dl>
    </header>
  );
};
