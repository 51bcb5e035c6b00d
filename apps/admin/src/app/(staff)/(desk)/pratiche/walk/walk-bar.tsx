"use client";

import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import { buttonClass } from "../../../../../components/button-class.ts";
import { walkKeys } from "../key-command.ts";
import { useKeys } from "../use-keys.ts";
import { usePlace } from "./use-place.ts";
import { useTurn } from "./use-turn.ts";

/** Back to the list as it was filtered, and on to its next application without going back. */
export const WalkBar = ({
  applicationId,
  children,
}: {
  readonly applicationId: string;
  readonly children?: ReactNode;
}) => {
  const t = useTranslations();
  const router = useRouter();
  const place = usePlace(applicationId);
  const { isTurning } = useTurn(applicationId);
  const wish = useRef<"next" | "previous" | null>(null);
  const address = place?.address ?? "/pratiche";
  // After the last one there is the list.
  const addresses = {
    next: place?.next ? `/pratiche/${place.next}` : place && address,
    previous: place?.previous ? `/pratiche/${place.previous}` : null,
    list: address,
  };
  const go = (command: keyof typeof addresses): boolean => {
    const to = addresses[command];
    if (to) router.push(to as Route);
    return to !== null;
  };
  useKeys(walkKeys, (command) => {
    if (!isTurning || command === "list" || place?.[command]) return go(command);
    wish.current = command;
    return true;
  });
  // Pressed before the page beyond was there: the step is made when it is.
  const goOn = useEffectEvent(() => {
    if (wish.current) go(wish.current);
    wish.current = null;
  });
  useEffect(() => {
    if (!isTurning) goOn();
  }, [isTurning]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <Link
        href={address as Route}
        className="-ml-1 inline-flex min-h-8 items-center gap-1.5 rounded-sm px-1 text-primary-deep hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t("application.backToQueue")}
      </Link>
      <div className="flex items-center gap-2">
        {children}
        {place && place.count > 1 ? (
          <nav aria-label={t("walk.title")} className="flex items-center gap-1">
            <Step to={place.previous} name={t("keys.previous")}>
              <ChevronLeft aria-hidden className="size-5" />
            </Step>
            <span className="text-sm text-ink-soft tabular-nums">
              {t(place.isMore ? "walk.placeOfMore" : "walk.place", { position: place.position, count: place.count })}
            </span>
            <Step to={place.next} name={t("keys.next")}>
              <ChevronRight aria-hidden className="size-5" />
            </Step>
          </nav>
        ) : null}
      </div>
    </div>
  );
};

/** At an end there is nowhere to go. */
const Step = ({
  to,
  name,
  children,
}: {
  readonly to: string | null;
  readonly name: string;
  readonly children: ReactNode;
}) =>
  to === null ? (
    <span className="inline-flex size-9 items-center justify-center text-line-strong">{children}</span>
  ) : (
    <Link
      href={`/pratiche/${to}` as Route}
      prefetch={false}
      aria-label={name}
      title={name}
      className={buttonClass("icon")}
    >
      {children}
    </Link>
  );
