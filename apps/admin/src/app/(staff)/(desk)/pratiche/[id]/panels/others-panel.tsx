import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Instant } from "../../../../../../components/instant.tsx";
import { StatusBadge } from "../../../../../../components/status-badge.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";

/** What else this person sent to the offices of whoever looks. */
export const OthersPanel = ({ application }: { readonly application: ApplicationDetails }) => {
  const t = useTranslations("application");
  const locale = useLocale();
  if (application.otherApplications.length === 0) return <p className="text-ink-soft">{t("noOthers")}</p>;
  return (
    <ul className="divide-y divide-line-soft rounded-lg border border-line bg-panel">
      {application.otherApplications.map(({ id, code, status, submittedAt, title }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
          <Link
            href={`/pratiche/${id}` as Route}
            className="min-w-0 flex-1 basis-52 font-semibold text-primary-deep hover:underline"
          >
            {inLocale(title, locale)}
            <span className="block font-mono text-[0.8125rem] font-normal text-ink-faint">{code}</span>
          </Link>
          <StatusBadge status={status} />
          <span className="text-ink-soft">{submittedAt ? <Instant at={submittedAt} as="day" /> : null}</span>
        </li>
      ))}
    </ul>
  );
};
