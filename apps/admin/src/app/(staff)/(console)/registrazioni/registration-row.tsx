"use client";

import { readReason } from "@sportello/domain/connectors/reason";
import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { ApplicationLink } from "../../../../components/application-link.tsx";
import { Badge, type Tone } from "../../../../components/badge.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import { Cell } from "../../../../components/table.tsx";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";

type RegistrationRowProps = {
  readonly item: RegistrationItem;
  readonly canMend: boolean;
  /** Whether the application may be opened from here. */
  readonly canRead: boolean;
  /** Where the page shows documents of more than one system. */
  readonly isVendorShown: boolean;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
  readonly onMark: () => void;
  readonly onSendAnew: () => void;
};

const tones: Record<RegistrationItem["state"], Tone> = {
  waiting: "wait",
  failed: "bad",
  refused: "bad",
  registered: "good",
};

/** The cells of one document: what it is, how it stands, since when, and the vendor's reason in plain words. */
export const RegistrationRow = ({
  item,
  canMend,
  canRead,
  isVendorShown,
  isRetrying,
  onRetry,
  onMark,
  onSendAnew,
}: RegistrationRowProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const isSettled = item.state === "registered";
  const reason = item.reason === null ? null : readReason(item.reason);
  const saysElsewhere = reason !== null && "symptom" in reason && reason.symptom === "sent_elsewhere";
  return (
    <>
      <Cell className="max-md:flex-1 max-md:basis-48">
        <span className="font-semibold break-words">{item.document.name}</span>
        <span className="block text-[0.8125rem] text-ink-soft">
          {t(`application.documentKind.${item.document.kind}`)} · {t(`registrations.${item.direction}`)}{" "}
          {isVendorShown ? ` · ${item.vendorTitle}` : ""}
        </span>
        <ApplicationLink id={item.application.id} canRead={canRead} className="text-[0.8125rem]">
          {inLocale(item.application.title, locale)} <span className="font-mono">{item.application.code}</span>
        </ApplicationLink>
      </Cell>
      <Cell className="whitespace-nowrap">
        <Badge tone={tones[item.state]}>{t(`registrations.state.${item.state}`)}</Badge>
        {item.number ? (
          <span className="mt-1 block font-semibold tabular-nums">
            {item.number}
            {item.isByHand ? (
              <span className="block text-[0.8125rem] font-normal text-ink-soft">{t("registrations.byHand")}</span>
            ) : null}
          </span>
        ) : null}
      </Cell>
      <Cell className="text-[0.875rem]">
        {isSettled && item.registeredAt ? (
          <Instant at={item.registeredAt} />
        ) : (
          <Instant at={item.waitingSince} as="relative" />
        )}
        {isSettled ? null : (
          <span className="block text-[0.8125rem] text-ink-soft">
            {item.state === "waiting" && item.nextTryAt ? (
              <>
                {t("registrations.nextTry")}: <Instant at={item.nextTryAt} as="relative" />
                {item.isLate ? <span className="font-semibold text-warn"> · {t("registrations.late")}</span> : null}
              </>
            ) : item.state === "waiting" ? null : (
              t("registrations.noRetry")
            )}
          </span>
        )}
      </Cell>
      <Cell className="max-w-md max-md:basis-full">
        {item.reason && !isSettled ? <ReasonText reason={item.reason} /> : null}
        {item.isElsewhere && !saysElsewhere ? (
          <span className="block text-[0.8125rem] font-semibold text-warn">
            {t("registrations.sentElsewhere", { vendor: item.vendorTitle })}
          </span>
        ) : null}
        {isSettled ? null : (
          <span className="block text-[0.8125rem] text-ink-soft">
            {t("registrations.attempts", { count: item.attempts })}
          </span>
        )}
      </Cell>
      {canMend ? (
        <Cell className="whitespace-nowrap max-md:basis-full">
          {isSettled ? null : (
            <span className="-my-1.5 -ml-2.5 flex flex-wrap gap-1">
              <Button
                look="quiet"
                aria-label={t("registrations.retryOne", { name: item.document.name })}
                isPending={isRetrying}
                onPress={onRetry}
              >
                {t("registrations.retry")}
              </Button>
              {item.state === "refused" ? (
                <Link
                  href={`/registrazioni/servizi/${item.serviceId}` as Route}
                  aria-label={t("registrations.correctOne", { name: item.document.name })}
                  className={buttonClass("quiet")}
                >
                  {t("registrations.correct")}
                </Link>
              ) : null}
              <Button
                look="quiet"
                aria-label={t("registrations.markOne", { name: item.document.name })}
                onPress={onMark}
              >
                {t("registrations.markByHand")}
              </Button>
              {item.isElsewhere ? (
                <Button
                  look="quiet"
                  aria-label={t("registrations.sendAnewOne", { name: item.document.name })}
                  onPress={onSendAnew}
                >
                  {t("registrations.sendAnew")}
                </Button>
              ) : null}
            </span>
          )}
        </Cell>
      ) : null}
    </>
  );
};
