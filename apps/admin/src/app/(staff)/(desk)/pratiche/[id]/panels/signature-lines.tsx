"use client";

import { BadgeCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInstantText } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { signatureStanding } from "./signature-standing.ts";

export type FileSignature = NonNullable<ApplicationDetails["uploads"][number]["signature"]>;

/** Who signed a file, and what that is worth: the form was looked at, nobody asked whether the certificate was valid. */
export const SignatureLines = ({ signature }: { readonly signature: FileSignature }) => {
  const t = useTranslations("signature");
  const instant = useInstantText();
  const standing = signatureStanding(signature);
  const isGood = standing === "intact";
  const Icon = isGood ? BadgeCheck : TriangleAlert;
  return (
    <div className={`mt-1 flex gap-1.5 text-[0.8125rem] ${isGood ? "text-good" : "text-bad"}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {signature.signers.map(({ name, fiscalCode, serial, signedAt, issuer, isIntact }) => (
          <p
            key={`${serial} ${signedAt ?? ""}`}
            className="font-semibold break-words"
            title={t("certificate", { serial, issuer })}
          >
            {t("by", { name: name || t("unnamed") })}
            {fiscalCode ? ` (${fiscalCode})` : ""}
            {signedAt ? `, ${instant(signedAt, "short")}` : ""}
            {isIntact ? "" : ` – ${t("brokenOne")}`}
          </p>
        ))}
        <p className={isGood ? "text-ink-soft" : "font-semibold"}>{t(`standing.${standing}`)}</p>
      </div>
    </div>
  );
};
