import { inLocale } from "@sportello/domain/locales";
import { formatOf } from "@sportello/ui/format-of";
import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "../../../../components/badge.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { CloseOffice } from "./close-office.tsx";
import { EditOffice } from "./edit-office.tsx";
import { ReopenOffice } from "./reopen-office.tsx";

const columns = ["office", "contacts", "services", "applications", "staff"] as const;

export const generateMetadata = async () => ({ title: (await getTranslations("offices"))("title") });

/** The offices of the municipality, with what hangs on each. */
const OfficesPage = async () => {
  const { permissions } = await signedInWith("staff.read");
  const [t, locale, offices, { tenant }] = await Promise.all([
    getTranslations("offices"),
    getLocale(),
    ask().then((caller) => caller.offices.list()),
    staffContext(),
  ]);
  const format = formatOf(locale);
  const mayWrite = permissions.includes("staff.write");
  const { languages } = tenant;
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        {mayWrite ? <EditOffice office={null} languages={languages} /> : null}
      </PageHeading>
      {offices.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <Table
          label={t("tableLabel")}
          columns={[
            ...columns.map((key) => ({ key, name: t(key) })),
            { key: "actions", name: <span className="sr-only">{t("actions")}</span>, width: "w-px" },
          ]}
        >
          {offices.map((office) => (
            <Row key={office.id} isFaded={office.closedAt !== null}>
              <Cell className="max-md:basis-full">
                <span className="font-semibold">{inLocale(office.name, locale)}</span>{" "}
                {office.keepsAccounts ? <Badge>{t("accounts")}</Badge> : null}{" "}
                {office.closedAt === null ? null : <Badge>{t("closed")}</Badge>}
                <span className="block text-[0.8125rem] text-ink-faint">{inLocale(office.contacts.hours, locale)}</span>
              </Cell>
              <Cell className="break-words max-md:basis-full">
                {office.contacts.phone}
                <span className="block text-[0.8125rem] text-ink-soft">{office.contacts.email}</span>
              </Cell>
              {(["services", "applications", "staff"] as const).map((key) => (
                <Cell key={key} className="tabular-nums">
                  <span className="max-md:hidden">{format.number(office[key])}</span>
                  <span className="md:hidden">{t(`${key}Count`, { count: office[key] })}</span>
                </Cell>
              ))}
              <Cell>
                {mayWrite ? (
                  <span className="flex gap-1">
                    {office.closedAt === null ? (
                      <>
                        <EditOffice office={office} languages={languages} />
                        <CloseOffice
                          id={office.id}
                          name={inLocale(office.name, locale)}
                          services={office.services}
                          applications={office.applications}
                        />
                      </>
                    ) : (
                      <ReopenOffice id={office.id} name={inLocale(office.name, locale)} />
                    )}
                  </span>
                ) : null}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
};

export default OfficesPage;
