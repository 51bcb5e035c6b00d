import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Badge, type Tone } from "../../../../components/badge.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { cell, headCell, row, table } from "../../../../components/table-class.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";

const columns = ["service", "office", "statusHead", "version", "applications"] as const;
const tones: Record<Outputs["services"]["list"][number]["status"], Tone> = { draft: "neutral", active: "good", suspended: "warn", archived: "neutral" };

export const generateMetadata = async () => ({ title: (await getTranslations("services"))("title") });

/** The services of the municipality with the version in force. */
const ServicesPage = async () => {
  await signedInWith("services.read");
  const [t, locale, format, caller] = await Promise.all([getTranslations("services"), getLocale(), getFormatter(), ask()]);
  const services = await caller.services.list();
  return (
    <>
      <PageHeading title={t("title")} text={t("text")} />
      {services.length === 0 ? (
        <EmptyState title={t("emptyTitle")} />
      ) : (
        <table role="table" aria-label={t("tableLabel")} className={table}>
          <thead role="rowgroup" className="max-md:sr-only">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col" className={headCell}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {services.map(({ id, slug, title, office, status, version, applications }) => (
              <tr key={id} role="row" className={row}>
                <td role="cell" className={`${cell} font-semibold max-md:basis-full`}>
                  {version ? (
                    <Link href={`/servizi/${slug}` as Route} data-row-link className="text-primary-deep after:absolute after:inset-0 focus-visible:outline-none">
                      {inLocale(title, locale)}
                    </Link>
                  ) : (
                    inLocale(title, locale)
                  )}
                </td>
                <td role="cell" className={`${cell} max-md:basis-full`}>
                  {inLocale(office, locale)}
                </td>
                <td role="cell" className={cell}>
                  <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
                </td>
                <td role="cell" className={cell}>
                  {version ? (
                    <>
                      {t("versionNumber", { number: version.number })} · <Instant at={version.publishedAt} as="day" />
                    </>
                  ) : (
                    "—"
                  )}
                </td>
                <td role="cell" className={`${cell} tabular-nums`}>
                  {format.number(applications)}
                  <span className="md:hidden"> {t("applications")}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

export default ServicesPage;
