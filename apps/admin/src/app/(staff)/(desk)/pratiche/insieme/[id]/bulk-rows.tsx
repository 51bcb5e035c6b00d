import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Badge } from "../../../../../../components/badge.tsx";
import { Cell, Row, rowLink, Table } from "../../../../../../components/table.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";

type BulkRow = Outputs["bulk"]["find"]["rows"][number];

/** What was refused first: it is what somebody still has to look at. */
const byUrgency = (rows: readonly BulkRow[]): readonly BulkRow[] => [
  ...rows.filter(({ outcome }) => outcome === "refused"),
  ...rows.filter(({ outcome }) => outcome !== "refused"),
];

export const BulkRows = ({ rows, isUnderWay }: { readonly rows: readonly BulkRow[]; readonly isUnderWay: boolean }) => {
  const t = useTranslations();
  const locale = useLocale();
  const columns = (["application", "applicant"] as const).map((key) => ({ key, name: t(`queue.${key}`) }));
  return (
    <Table label={t("bulk.results")} columns={[...columns, { key: "result", name: t("bulk.result") }]}>
      {byUrgency(rows).map(({ position, application, outcome, refusal }) => (
        <Row key={position} isLink={application !== null}>
          <Cell className="font-semibold max-md:basis-full">
            {application ? (
              <Link
                href={`/pratiche/${application.id}` as Route}
                prefetch={false}
                data-row-link={application.id}
                className={rowLink}
              >
                {application.title ? inLocale(application.title, locale) : application.code}
                <span className="block font-mono text-[0.8125rem] font-normal text-ink-faint">{application.code}</span>
              </Link>
            ) : (
              <span className="font-normal text-ink-faint">{t("bulk.unseen")}</span>
            )}
          </Cell>
          <Cell>{application?.applicant ?? "—"}</Cell>
          <Cell className="max-md:basis-full">
            {outcome === null ? (
              <span className="text-ink-faint">{t(isUnderWay ? "bulk.outcome.waiting" : "bulk.outcome.left")}</span>
            ) : (
              <Badge tone={outcome === "done" ? "good" : "bad"}>{t(`bulk.outcome.${outcome}`)}</Badge>
            )}
            {refusal ? <span className="mt-0.5 block text-ink-soft">{t(`refusal.${refusal}`)}</span> : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
};
