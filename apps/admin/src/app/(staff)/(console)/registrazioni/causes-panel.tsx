"use client";

import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { useRetry } from "./use-retry.ts";

type Cause = Outputs["registrations"]["list"]["causes"][number];

/** Documents that stand still for one reason: mended at the root, then tried together. */
export const CausesPanel = ({ causes }: { readonly causes: readonly Cause[] }) => {
  const t = useTranslations("registrations");
  const locale = useLocale();
  const { retry, retrying, failure } = useRetry(() => {});
  return (
    <section
      aria-labelledby="causes"
      className="mb-4 rounded-lg border border-line border-t-4 border-t-bad-strong bg-panel"
    >
      <div className="border-b border-line-soft px-4 py-3">
        <h2 id="causes" className="text-lg leading-tight font-bold">
          {t("causesTitle")}
        </h2>
        <p className="text-sm text-ink-soft">{t("causesText")}</p>
      </div>
      {failure ? (
        <div className="px-4 pt-3">
          <FailureNotice failure={failure} />
        </div>
      ) : null}
      <ul className="divide-y divide-line-soft">
        {causes.map(({ reason, state, serviceId, title, count, since }) => {
          const name = inLocale(title, locale);
          return (
            <li
              key={`${serviceId} ${state} ${reason}`}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3"
            >
              <div className="min-w-0 flex-1 basis-80">
                <p className="font-semibold">
                  <ReasonText reason={reason} />
                </p>
                <p className="text-sm text-ink-soft">
                  {name} · <span className="font-semibold text-bad">{t("causeCount", { count })}</span> ·{" "}
                  <Instant at={since} as="relative" />
                </p>
              </div>
              <div className={`flex flex-wrap items-center gap-1 ${state === "refused" ? "max-md:-ml-2.5" : ""}`}>
                {state === "refused" ? (
                  <Link
                    href={`/registrazioni/servizi/${serviceId}` as Route}
                    aria-label={t("correctServiceOf", { name })}
                    className={buttonClass("quiet")}
                  >
                    {t("correctService")}
                  </Link>
                ) : null}
                <Button
                  aria-label={t("retryTheseOf", { name })}
                  isPending={retrying === serviceId}
                  onPress={() => retry({ serviceId })}
                >
                  {t("retryThese")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
