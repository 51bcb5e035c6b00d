"use client";

import { useTranslations } from "next-intl";

/** A header, a button and a link as citizens would see them: a drawing, since the policy of the page allows no styles in markup. */
export const ColourSample = ({ colour }: { readonly colour: string }) => {
  const t = useTranslations("settings");
  return (
    <svg
      viewBox="0 0 400 120"
      role="img"
      aria-label={t("sample")}
      className="w-full max-w-md rounded-md border border-line"
      fontSize="15"
      fontWeight="600"
    >
      <rect width="400" height="44" fill={colour} />
      <text x="16" y="28" fill="#ffffff">
        {t("sample")}
      </text>
      <rect y="44" width="400" height="76" fill="#ffffff" />
      <rect x="16" y="62" width="190" height="40" rx="4" fill={colour} />
      <text x="111" y="87" textAnchor="middle" fill="#ffffff">
        {t("sampleButton")}
      </text>
      <text x="224" y="87" fill={colour} textDecoration="underline">
        {t("sampleLink")}
      </text>
    </svg>
  );
};
