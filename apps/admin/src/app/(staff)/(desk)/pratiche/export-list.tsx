"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "../../../../components/badge.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { useInstantText } from "../../../../components/instant.tsx";
import { useFormat } from "../../../../i18n/use-format.ts";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { isUnderWay } from "./use-export-ready.ts";

type Asked = Outputs["exports"]["list"][number];
const tones: Record<Asked["state"], Tone> = {
  waiting: "wait",
  running: "primary",
  ready: "good",
  failed: "bad",
  cancelled: "neutral",
  expired: "neutral",
};

/** The files one asked for lately, how far they are, and what can be done with them. */
export const ExportList = () => {
  const t = useTranslations("export");
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data = [] } = useQuery(
    trpc.exports.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 2_000 : false),
    }),
  );
  const cancel = useMutation(
    trpc.exports.cancel.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.exports.list.queryFilter()) }),
  );
  if (data.length === 0) return null;
  return (
    <section aria-label={t("mine")} className="border-t border-line pt-4">
      <h3 className="mb-2 font-semibold">{t("mine")}</h3>
      {cancel.error ? <FailureNotice failure={failureOf(cancel.error)} /> : null}
      <ul className="space-y-3">
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <AskedFile one={one} />
            {isUnderWay(one) ? (
              <Button
                look="quiet"
                isPending={cancel.isPending && cancel.variables.id === one.id}
                onPress={() => cancel.mutate({ id: one.id })}
              >
                {t("cancel")}
              </Button>
            ) : null}
            {one.state === "ready" ? (
              <a href={`/api/esportazioni/${one.id}`} className={buttonClass("secondary")}>
                {t("download")}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const AskedFile = ({ one }: { readonly one: Asked }) => {
  const t = useTranslations("export");
  const format = useFormat();
  const instant = useInstantText();
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-2">
        <span className="truncate font-semibold">{one.name}</span>
        <Badge tone={tones[one.state]}>{t(`state.${one.state}`)}</Badge>
      </p>
      {one.state === "running" ? (
        <>
          <progress
            aria-label={t("progress", { name: one.name })}
            value={one.rowsDone}
            max={Math.max(one.rows, 1)}
            className="block w-full accent-primary"
          />
          <span className="text-sm text-ink-faint tabular-nums">
            {t("done", { done: one.rowsDone, all: one.rows })}
          </span>
        </>
      ) : (
        <p className="text-sm text-ink-faint">
          {instant(one.createdAt, "short")} · {t("rows", { count: one.rows })}
          {one.size === null || one.state !== "ready"
            ? null
            : ` · ${format.number(one.size / 1_000_000, { maximumFractionDigits: 1, style: "unit", unit: "megabyte" })}`}
          {one.expiresAt && one.state === "ready" ? ` · ${t("until", { at: instant(one.expiresAt, "short") })}` : null}
        </p>
      )}
    </div>
  );
};
