import { inLocale } from "@sportello/domain/locales";
import { formatOf } from "@sportello/ui/format-of";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { NewList } from "./new-list.tsx";

const columns = ["list", "entriesHead", "usedIn", "changed"] as const;

export const generateMetadata = async () => ({ title: (await getTranslations("lists"))("title") });

/** The lists of values the municipality keeps for its forms. */
const ListsPage = async () => {
  await signedInWith("services.write");
  const [t, locale, lists, { tenant }] = await Promise.all([
    getTranslations("lists"),
    getLocale(),
    ask().then((caller) => caller.lists.list()),
    staffContext(),
  ]);
  const format = formatOf(locale);
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        <NewList languages={tenant.languages} />
      </PageHeading>
      {lists.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key) }))}>
          {lists.map(({ id, key, name, entries, uses, updatedAt }) => (
            <Row key={id} isLink>
              <Cell className="max-md:basis-full">
                <Link href={`/elenchi/${id}` as Route} data-row-link className={`font-semibold ${rowLink}`}>
                  {inLocale(name, locale)}
                </Link>
                <span className="block font-mono text-[0.8125rem] text-ink-faint">{key}</span>
              </Cell>
              <Cell className="tabular-nums">
                <span className="max-md:hidden">{format.number(entries)}</span>
                <span className="md:hidden">{t("entriesCount", { count: entries })}</span>
              </Cell>
              <Cell className="max-md:basis-full">
                {uses.length === 0 ? (
                  <span className="text-ink-faint">{t("unused")}</span>
                ) : (
                  uses.map(({ title }) => title).join(", ")
                )}
              </Cell>
              <Cell>
                <Instant at={updatedAt} as="day" />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default ListsPage;
