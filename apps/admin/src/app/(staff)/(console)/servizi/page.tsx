import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Badge, type Tone } from "../../../../components/badge.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
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
        <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
            {services.map(({ id, slug, title, office, status, version, applications }) => (
              <Row key={id} isLink={version !== null}>
                <Cell className="font-semibold max-md:basis-full">
                  {version ? (
                    <Link href={`/servizi/${slug}` as Route} data-row-link className={rowLink}>
                      {inLocale(title, locale)}
                    </Link>
                  ) : (
                    inLocale(title, locale)
                  )}
                </Cell>
                <Cell className="max-md:basis-full">
                  {inLocale(office, locale)}
                </Cell>
                <Cell>
                  <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
                </Cell>
                <Cell>
                  {version ? (
                    <>
                      {t("versionNumber", { number: version.number })} · <Instant at={version.publishedAt} as="day" />
                    </>
                  ) : (
                    "—"
                  )}
                </Cell>
                <Cell className="tabular-nums">
                  {format.number(applications)}
                  <span className="md:hidden"> {t("applications")}</span>
                </Cell>
              </Row>
            ))}
        </Table>
      )}
    </>
  );
};

export default ServicesPage;
