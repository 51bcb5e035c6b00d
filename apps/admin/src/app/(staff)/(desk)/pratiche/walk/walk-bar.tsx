"use client";

import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "../../../../../components/button-class.ts";
import { walkKeys } from "../key-command.ts";
import { useKeys } from "../use-keys.ts";
import { usePlace } from "./use-place.ts";

/** Back to the list as it was filtered, and on to its next application without going back. */
export const WalkBar = ({ applicationId, children }: { readonly applicationId: string; readonly children?: ReactNode }) => {
  const t = useTranslations();
  const router = useRouter();
  const place = usePlace(applicationId);
  const address = place?.address ?? "/pratiche";
  const addresses = { next: place?.next && `/pratiche/${place.next}`, previous: place?.previous && `/pratiche/${place.previous}`, list: address };
  useKeys(walkKeys, (command) => {
    // After the last one there is the list.
    const to = addresses[command] ?? (command === "next" && place ? address : null);
    if (to) router.push(to as Route);
    return Boolean(to);
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Link href={address as Route} className="-ml-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-primary-deep hover:underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("application.backToQueue")}
      </Link>
      <div className="flex items-center gap-2">
        {children}
        {place && place.count > 1 ? (
          <nav aria-label={t("walk.title")} className="flex items-center gap-1">
            <Step to={place.previous} name={t("keys.previous")}><ChevronLeft aria-hidden className="size-5" /></Step>
            <span className="text-sm text-ink-soft tabular-nums">{t("walk.place", { position: place.position, count: place.count })}</span>
            <Step to={place.next} name={t("keys.next")}><ChevronRight aria-hidden className="size-5" /></Step>
          </nav>
        ) : null}
      </div>
    </div>
  );
};

/** At an end there is nowhere to go. */
const Step = ({ to, name, children }: { readonly to: string | null; readonly name: string; readonly children: ReactNode }) =>
  to === null ? (
    <span className="inline-flex size-9 items-center justify-center text-line-strong">{children}</span>
  ) : (
    <Link href={`/pratiche/${to}` as Route} prefetch={false} aria-label={name} title={name} className={buttonClass("icon")}>
      {children}
    </Link>
  );
