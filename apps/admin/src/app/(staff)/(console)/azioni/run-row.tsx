"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ApplicationLink } from "../../../../components/application-link.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import { Cell } from "../../../../components/table.tsx";
import { kindName } from "./kind-name.ts";
import type { RunItem } from "./run-item.ts";

type RunRowProps = {
  readonly item: RunItem;
  readonly canMend: boolean;
  readonly canRead: boolean;
  readonly isWaking: boolean;
  readonly onWake: () => void;
  readonly onEnd: () => void;
};

/** The cells of one job under way. */
export const RunRow = ({ item, canMend, canRead, isWaking, onWake, onEnd }: RunRowProps) => {
  const t = useTranslations("actions");
  const name = t(`kind.${kindName(item.job)}`);
  const { done, most } = item.tries;
  return (
    <>
      <Cell className="max-md:basis-full">
        <span className="font-semibold">{name}</span>
        <span className="block font-mono text-[0.75rem] text-ink-faint">{item.job}</span>
      </Cell>
      <Cell className="max-w-md max-md:basis-full">
        {item.reason === null ? (
          <span className="text-ink-soft">{t("noTrouble")}</span>
        ) : (
          <ReasonText reason={item.reason} />
        )}
        {done === 0 && most === null ? null : (
          <span className="block text-[0.8125rem] text-ink-soft">
            {most === null ? t("triesDone", { count: done }) : t("triesOf", { count: done, most })}
          </span>
        )}
      </Cell>
      <Cell className="font-mono text-[0.8125rem]">
        {item.application?.code ? (
          <ApplicationLink id={item.application.id} canRead={canRead}>
            {item.application.code}
          </ApplicationLink>
        ) : (
          "—"
        )}
      </Cell>
      <Cell className="text-[0.875rem]">
        <Instant at={item.since} as="relative" />
      </Cell>
      <Cell className="text-[0.875rem]">
        {item.nextAt === null ? t("now") : <Instant at={item.nextAt} as="relative" />}
      </Cell>
      <Cell className="whitespace-nowrap max-md:basis-full">
        <span className="-my-1.5 -ml-2.5 flex flex-wrap gap-1">
          <Link
            href={`/azioni/${item.runId}` as Route}
            aria-label={t("stepsOf", { name })}
            className={buttonClass("quiet")}
          >
            {t("steps")}
          </Link>
          {canMend ? (
            <>
              <Button look="quiet" aria-label={t("wakeOne", { name })} isPending={isWaking} onPress={onWake}>
                {t("wake")}
              </Button>
              <Button look="quiet" aria-label={t("endOne", { name })} onPress={onEnd}>
                {t("end")}
              </Button>
            </>
          ) : null}
        </span>
      </Cell>
    </>
  );
};
