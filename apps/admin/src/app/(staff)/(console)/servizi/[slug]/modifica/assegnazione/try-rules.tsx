"use client";

import type { Assignment } from "@sportello/domain/services/assignment";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { Cell, Row, Table } from "../../../../../../../components/table.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";
import type { Office } from "./target-fields.tsx";

type TryRulesProps = { readonly slug: string; readonly assignment: Assignment; readonly offices: readonly Office[] };

/** A dry run on what was sent before: how many each rule would take. Nobody reads an answer here. */
export const TryRules = ({ slug, assignment, offices }: TryRulesProps) => {
  const t = useTranslations("assignment");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState<{ readonly assignment: Assignment; readonly code?: string } | null>(null);
  const { data, error, isFetching } = useQuery({
    ...useTRPC().services.tryAssignment.queryOptions({ slug, assignment, ...tried }),
    enabled: tried !== null,
    retry: false,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried({ assignment, ...(code.trim() !== "" && { code: code.trim() }) });
  };
  const officeOf = (rule: number | null): string => {
    const to =
      rule === null ? undefined : ((tried?.assignment.rules[rule - 1] ?? null)?.to ?? tried?.assignment.otherwise);
    return offices.find(({ id }) => id === to?.officeId)?.name ?? "";
  };
  return (
    <section aria-labelledby="try-rules" className="space-y-3 rounded-lg border border-line bg-panel p-4">
      <h2 id="try-rules" className="font-bold">
        {t("try")}
      </h2>
      <p className="text-ink-soft">{t("tryIntro")}</p>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1">
          <TextField
            label={t("tryCode")}
            description={t("tryCodeHelp")}
            value={code}
            onChange={setCode}
            maxLength={60}
          />
        </div>
        <Button type="submit" look="secondary" isPending={isFetching}>
          {t("tryButton")}
        </Button>
      </form>
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      {data && tried ? (
        <>
          <p role="status">{t("tried", { count: data.tried })}</p>
          {data.tried > 0 ? (
            <Table
              label={t("try")}
              columns={[
                { key: "where", name: t("goes") },
                { key: "count", name: t("howMany") },
              ]}
            >
              {data.counts
                .toSorted((one, other) => other.count - one.count)
                .map(({ rule, count }) => (
                  <Row key={rule ?? "stays"}>
                    <Cell>
                      {rule === null
                        ? t("stays")
                        : `${rule === 0 ? t("rest") : t("rule", { rule })}: ${officeOf(rule)}`}
                    </Cell>
                    <Cell className="tabular-nums">{count}</Cell>
                  </Row>
                ))}
            </Table>
          ) : null}
        </>
      ) : null}
    </section>
  );
};
