import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { Money } from "../../../../../components/money.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { Cell, Row, rowLink, Table } from "../../../../../components/table.tsx";
import { ask, signedInWith } from "../../../../../staff.ts";
import { PaymentViews } from "../payment-views.tsx";
import { UploadForm } from "./upload-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.dovuti") });

/** Dues from CSV files: uploaded, checked, then confirmed. */
const DuesPage = async () => {
  const me = await signedInWith("payments.read");
  const [t, locale, caller] = await Promise.all([getTranslations("payments"), getLocale(), ask()]);
  const { imports, services } = await caller.payments.dues();
  return (
    <>
      <PageHeading title={t("part.dovuti")} text={t("duesText")} />
      <PaymentViews current="dovuti" keepsAccounts={me.keepsAccounts} />
      {me.permissions.includes("payments.mend") ? (
        <UploadForm services={services.map(({ id, title }) => ({ id, name: inLocale(title, locale) }))} />
      ) : null}
      {imports.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t("noDues")} />
        </div>
      ) : (
        <Table
          label={t("part.dovuti")}
          columns={[
            { key: "file", name: t("file") },
            { key: "state", name: t("stateHead") },
            { key: "lines", name: t("lines") },
            { key: "faulty", name: t("faulty") },
            { key: "total", name: t("amount") },
            { key: "when", name: t("when") },
          ]}
        >
          {imports.map((row) => (
            <Row key={row.id} isLink>
              <Cell>
                <Link data-row-link href={`/pagamenti/dovuti/${row.id}` as Route} className={rowLink}>
                  {row.fileName}
                </Link>
              </Cell>
              <Cell>{t(`importState.${row.state}`)}</Cell>
              <Cell className="tabular-nums">
                <span className="max-md:hidden">{row.lines}</span>
                <span className="md:hidden">{t("linesCount", { count: row.lines })}</span>
              </Cell>
              <Cell className={`tabular-nums ${row.faulty > 0 ? "font-semibold text-bad" : ""}`}>
                <span className="max-md:hidden">{row.faulty}</span>
                <span className="md:hidden">{t("faultyCount", { count: row.faulty })}</span>
              </Cell>
              <Cell>
                <Money cents={row.total} />
              </Cell>
              <Cell>
                <Instant at={row.createdAt} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default DuesPage;
