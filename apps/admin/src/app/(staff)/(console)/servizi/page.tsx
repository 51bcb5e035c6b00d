import { inLocale } from "@sportello/domain/locales";
import { serviceStatuses } from "@sportello/domain/services/availability";
import { formatOf } from "@sportello/ui/format-of";
import { Plus } from "lucide-react";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { z } from "zod";
import { Badge, type Tone } from "../../../../components/badge.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
import { ask, signedInWith } from "../../../../staff.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { matching } from "./nuovo/matching.ts";
import { ServiceFilters } from "./service-filters.tsx";

const columns = ["service", "office", "statusHead", "lastChange", "applications"] as const;
const tones: Record<Outputs["services"]["list"][number]["status"], Tone> = {
  draft: "neutral",
  active: "good",
  suspended: "warn",
  archived: "neutral",
};
const Asked = z.object({
  testo: z.string().max(100).optional().catch(undefined),
  stato: z.enum(serviceStatuses).optional().catch(undefined),
  ufficio: z.string().max(100).optional().catch(undefined),
  novita: z.literal("si").optional().catch(undefined),
});

export const generateMetadata = async () => ({ title: (await getTranslations("services"))("title") });

/** The services of the municipality, the last changed first. Archived ones are shown when they are asked for. */
const ServicesPage = async ({ searchParams }: PageProps<"/servizi">) => {
  const { permissions } = await signedInWith("services.read");
  const [t, locale, caller, asked] = await Promise.all([getTranslations("services"), getLocale(), ask(), searchParams]);
  const format = formatOf(locale);
  const { testo = "", stato, ufficio, novita } = Asked.parse(asked);
  const mayWrite = permissions.includes("services.write");
  const [all, withNews] = await Promise.all([
    caller.services.list(),
    mayWrite ? caller.services.withNews() : ([] as string[]),
  ]);
  const services = all.filter(
    ({ title, slug, status, officeSlug }) =>
      matching(testo, [inLocale(title, locale), title.it, slug]) &&
      (stato ? status === stato : status !== "archived") &&
      (!ufficio || officeSlug === ufficio) &&
      (novita === undefined || withNews.includes(slug)),
  );
  const offices = [...new Map(all.map(({ officeSlug, office }) => [officeSlug, inLocale(office, locale)]))].map(
    ([value, label]) => ({ value, label }),
  );
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        {mayWrite ? (
          <>
            <Link href="/gruppi" className={buttonClass("quiet")}>
              {t("groups")}
            </Link>
            <Link href="/elenchi" className={buttonClass("quiet")}>
              {t("lists")}
            </Link>
            <Link href="/servizi/nuovo" className={buttonClass("primary")}>
              <Plus aria-hidden className="size-4" />
              {t("new")}
            </Link>
          </>
        ) : null}
      </PageHeading>
      <ServiceFilters key={`${testo} ${stato} ${ufficio}`} asked={{ testo, stato, ufficio }} offices={offices} />
      {withNews.length > 0 && novita === undefined ? (
        <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-primary-faint px-3 py-2">
          {t("newsCount", { count: withNews.length })}
          <Link href="/servizi?novita=si" className="font-semibold text-primary-deep underline">
            {t("newsOnly")}
          </Link>
        </p>
      ) : null}
      {services.length === 0 ? (
        <EmptyState title={t(all.length === 0 ? "emptyTitle" : "nothingFound")} />
      ) : (
        <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
          {services.map(({ id, slug, title, office, status, version, hasDraft, applications, updatedAt }) => {
            const href = version ? `/servizi/${slug}` : mayWrite ? `/servizi/${slug}/modifica` : null;
            return (
              <Row key={id} isLink={href !== null}>
                <Cell className="font-semibold max-md:basis-full">
                  {href ? (
                    <Link href={href as Route} data-row-link className={rowLink}>
                      {inLocale(title, locale) || slug}
                    </Link>
                  ) : (
                    inLocale(title, locale)
                  )}
                </Cell>
                <Cell className="max-md:basis-full">{inLocale(office, locale)}</Cell>
                <Cell>
                  <span className="flex flex-wrap gap-1">
                    <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
                    {hasDraft && version ? <Badge tone="wait">{t("inPreparation")}</Badge> : null}
                    {withNews.includes(slug) ? <Badge tone="primary">{t("hasNews")}</Badge> : null}
                  </span>
                </Cell>
                <Cell>
                  <Instant at={updatedAt} as="day" />
                  {version ? ` · ${t("versionNumber", { number: version.number })}` : null}
                </Cell>
                <Cell className="tabular-nums">
                  <span className="max-md:hidden">{format.number(applications)}</span>
                  <span className="md:hidden">{t("applicationsCount", { count: applications })}</span>
                </Cell>
              </Row>
            );
          })}
        </Table>
      )}
    </>
  );
};

export default ServicesPage;
