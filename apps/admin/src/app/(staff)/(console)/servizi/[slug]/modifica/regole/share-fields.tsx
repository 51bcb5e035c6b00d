"use client";

import type { SplitPart } from "@sportello/domain/payments/charge";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { centsOf, euroOf } from "./euro.ts";

type Share = SplitPart["share"];
type ShareFieldsProps = { readonly share: Share; readonly onChange: (share: Share) => void };

/** What a chapter gets: so many euro, or a part of the rest. */
export const ShareFields = ({ share, onChange }: ShareFieldsProps) => {
  const t = useTranslations("serviceEditor.rules");
  const [typed, setTyped] = useState(() => ("cents" in share ? euroOf(share.cents) : String(share.weight)));
  const kind = "cents" in share ? "exact" : "rest";
  const read = (text: string): Share | null => {
    if (kind === "exact") {
      const cents = centsOf(text);
      return cents === null ? null : { cents };
    }
    return /^[1-9]\d{0,3}$/.test(text.trim()) ? { weight: Number(text) } : null;
  };
  const type = (text: string) => {
    setTyped(text);
    const next = read(text);
    if (next !== null) onChange(next);
  };
  const choose = (chosen: "exact" | "rest") => {
    setTyped(chosen === "exact" ? "1,00" : "1");
    onChange(chosen === "exact" ? { cents: 100 } : { weight: 1 });
  };
  return (
    <div className="grid grid-cols-2 gap-2 sm:col-span-2">
      <ChoiceField
        label={t("share")}
        value={kind}
        options={(["exact", "rest"] as const).map((value) => ({ value, label: t(`shareKind.${value}`) }))}
        onChange={choose}
      />
      <TextField
        label={t(`shareValue.${kind}`)}
        inputMode="decimal"
        value={typed}
        onChange={type}
        error={read(typed) === null ? t(`shareError.${kind}`) : null}
      />
    </div>
  );
};
