"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import { Charge, intermediaries } from "@sportello/domain/payments/charge";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { centsOf, euroOf } from "./euro.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { SplitFields } from "./split-fields.tsx";

type ChargeFieldsProps = {
  readonly charge: Charge | undefined;
  readonly amounts: readonly { readonly value: string; readonly label: string }[];
  readonly languages: readonly Locale[];
  readonly onChange: (charge: Charge) => void;
};
const category = Charge.shape.category;

const withReason = ({ reason: _reason, ...charge }: Charge, reason: Localised | undefined): Charge =>
  reason === undefined ? charge : { ...charge, reason };

/** How much is asked, for what, until when, through whom, and where it goes in the budget. */
export const ChargeFields = ({ charge, amounts, languages, onChange }: ChargeFieldsProps) => {
  const t = useTranslations("serviceEditor.rules");
  const current: Charge = charge ?? { category: "", split: [], expiresInDays: 90, intermediary: "payments" };
  const [euro, setEuro] = useState(() => (current.amount?.kind === "fixed" ? euroOf(current.amount.cents) : ""));
  const set = (changes: Partial<Charge>) => onChange({ ...current, ...changes });
  const kind = current.amount?.kind ?? "fixed";
  const cents = centsOf(euro);
  const type = (typed: string) => {
    setEuro(typed);
    const typedCents = centsOf(typed);
    const { amount: _amount, ...rest } = current;
    onChange(typedCents === null ? rest : { ...rest, amount: { kind: "fixed", cents: typedCents } });
  };
  return (
    <>
      {amounts.length > 0 ? (
        <ChoiceField
          label={t("amountKind")}
          value={kind}
          options={[
            { value: "fixed", label: t("amountFixed") },
            { value: "answer", label: t("amountAnswer") },
          ]}
          onChange={(chosen) =>
            chosen === "answer" ? set({ amount: { kind: "answer", path: amounts[0]?.value ?? "" } }) : type(euro)
          }
        />
      ) : null}
      {current.amount?.kind === "answer" ? (
        <ChoiceField
          label={t("amountQuestion")}
          value={current.amount.path}
          options={amounts}
          onChange={(path) => set({ amount: { kind: "answer", path } })}
        />
      ) : (
        <TextField
          label={t("amount")}
          description={t("amountHint")}
          inputMode="decimal"
          value={euro}
          onChange={type}
          error={euro.trim() !== "" && cents === null ? t("amountError") : null}
        />
      )}
      <TextField
        label={t("category")}
        description={t("categoryHint")}
        value={current.category}
        onChange={(typed) => set({ category: typed.trim() })}
        error={category.safeParse(current.category).success ? null : t("categoryError")}
      />
      <TextField
        label={t("expires")}
        inputMode="numeric"
        value={current.expiresInDays ? String(current.expiresInDays) : ""}
        onChange={(typed) => set({ expiresInDays: Number.parseInt(typed.replaceAll(/\D/g, "") || "0", 10) })}
        error={Charge.shape.expiresInDays.safeParse(current.expiresInDays || -1).success ? null : t("maxDaysError")}
      />
      <ChoiceField
        label={t("intermediary")}
        description={t("intermediaryHint")}
        value={current.intermediary}
        options={intermediaries.map((value) => ({ value, label: t(`intermediaries.${value}`) }))}
        onChange={(intermediary) => set({ intermediary })}
      />
      <ReasonFields
        reason={current.reason}
        languages={languages}
        onChange={(reason) => onChange(withReason(current, reason))}
      />
      <SplitFields
        split={current.split}
        total={current.amount?.kind === "fixed" ? current.amount.cents : null}
        onChange={(split) => set({ split })}
      />
    </>
  );
};
