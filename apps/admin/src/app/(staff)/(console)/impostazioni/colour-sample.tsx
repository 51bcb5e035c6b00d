"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** A header, a button and a link as citizens would see them. The policy of the page allows no styles in markup: the colour is set on the element. */
export const ColourSample = ({ colour }: { readonly colour: string }) => {
  const t = useTranslations("settings");
  const paint = useCallback((element: HTMLElement | null) => element?.style.setProperty("--sample", colour), [colour]);
  return (
    <figure ref={paint} className="max-w-md overflow-hidden rounded-md border border-line">
      <figcaption className="bg-[var(--sample)] px-4 py-3 font-semibold text-white">{t("sample")}</figcaption>
      <div aria-hidden className="flex flex-wrap items-center gap-4 bg-white px-4 py-4">
        <span className="rounded-sm bg-[var(--sample)] px-4 py-2 font-semibold text-white">{t("sampleButton")}</span>
        <span className="font-semibold text-[var(--sample)] underline">{t("sampleLink")}</span>
      </div>
    </figure>
  );
};
