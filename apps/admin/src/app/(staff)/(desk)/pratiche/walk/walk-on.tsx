"use client";

import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { buttonClass } from "../../../../../components/button-class.ts";
import { usePlace } from "./use-place.ts";

/** After a decision: on to the next of the list, or back to the list after the last. Nobody waits for the ten seconds. */
export const WalkOn = ({ applicationId }: { readonly applicationId: string }) => {
  const t = useTranslations("walk");
  const place = usePlace(applicationId);
  if (place === null) return null;
  return (
    <Link
      href={(place.next ? `/pratiche/${place.next}` : place.address) as Route}
      prefetch={false}
      className={buttonClass("secondary", true)}
    >
      {place.next === null ? t("back") : place.isMore ? t("onAndOn") : t("on", { left: place.count - place.position })}
      <ArrowRight aria-hidden className="size-4" />
    </Link>
  );
};
