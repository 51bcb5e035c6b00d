import { inLocale, type Locale } from "@sportello/domain/locales";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { Badge } from "../../../../components/badge.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { SearchForm } from "../../../../components/search-form.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { matching } from "../servizi/nuovo/matching.ts";
import { NewSubform } from "./new-subform.tsx";
import { peopleOf } from "./uses-of.ts";

const columns = ["name", "questions", "version", "uses", "changed"] as const;
type Listed = Outputs["subforms"]["list"][number];

export const generateMetadata = async () => ({ title: (await getTranslations("subforms"))("title") });

/** The reusable parts of forms: what each asks, and who uses which version of it. */
const SubformsPage = async ({ searchParams }: PageProps<"/sottomoduli">) => {
  await signedInWith("services.write");
  const [t, locale, caller, { tenant }, { testo }] = await Promise.all([
    getTranslations("subforms"),
    getLocale(),
    ask(),
    staffContext(),
    searchParams,
  ]);
  const query = typeof testo === "string" ? testo.slice(0, 100) : "";
  const all = await caller.subforms.list();
  const shown = all.filter(({ key, name }) => matching(query, [inLocale(name, locale), name.it, key]));
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        <NewSubform
          sources={all.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }))}
          languages={tenant.languages}
        />
      </PageHeading>
      <SearchForm
        action="/sottomoduli"
        keep={{}}
        value={query === "" ? undefined : query}
        label={t("search")}
        hint={t("searchHint")}
        submit={t("searchButton")}
        clear={{ label: t("clear"), href: "/sottomoduli" }}
      />
      {shown.length === 0 ? (
        <EmptyState title={t(all.length === 0 ? "empty" : "nothingFound")} />
      ) : (
        <Table label={t("title")} columns={columns.map((key) => ({ key, name: t(`columns.${key}`) }))}>
          {shown.map((subform) => (
            <SubformRow key={subform.key} subform={subform} locale={locale} t={t} />
          ))}
        </Table>
      )}
    </>
  );
};

const SubformRow = ({
  subform: { key, name, version, questions, hasDraft, uses, createdAt },
  locale,
  t,
}: {
  readonly subform: Listed;
  readonly locale: Locale;
  readonly t: Awaited<ReturnType<typeof getTranslations<"subforms">>>;
}) => {
  const older = new Set(uses.filter((use) => use.version < version).map(({ where }) => where)).size;
  return (
    <Row isLink>
      <Cell className="font-semibold max-md:basis-full">
        <Link href={`/sottomoduli/${key}` as Route} data-row-link className={rowLink}>
          {inLocale(name, locale)}
        </Link>
      </Cell>
      <Cell>{t("questions", { count: questions })}</Cell>
      <Cell>
        <span className="flex flex-wrap gap-1">
          {t("version", { number: version })}
          {hasDraft ? <Badge tone="wait">{t("inPreparation")}</Badge> : null}
        </span>
      </Cell>
      <Cell className="max-md:basis-full">
        <span className="flex flex-wrap gap-1">
          {uses.length === 0 ? (
            <span className="text-ink-faint">{t("unused")}</span>
          ) : (
            t("usedBy", { count: peopleOf(uses).length })
          )}
          {older > 0 ? <Badge tone="wait">{t("older", { count: older })}</Badge> : null}
        </span>
      </Cell>
      <Cell>
        <Instant at={createdAt} as="day" />
      </Cell>
    </Row>
  );
};

export default SubformsPage;
