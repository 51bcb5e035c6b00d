"use client";

import { Charge } from "@sportello/domain/payments/charge";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { centsOf, euroOf } from "./euro.ts";

type ChargeFieldsProps = { readonly charge: Charge | undefined; readonly amounts: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (charge: Charge) => void };
const category = Charge.shape.category;

/** How much is asked and under which code of collection; parts of the charge that have no field here stay as they are. */
export const ChargeFields = ({ charge, amounts, onChange }: ChargeFieldsProps) => {
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
          label={t("amountKind")} value={kind} options={[{ value: "fixed", label: t("amountFixed") }, { value: "answer", label: t("amountAnswer") }]}
          onChange={(chosen) => (chosen === "answer" ? set({ amount: { kind: "answer", path: amounts[0]?.value ?? "" } }) : type(euro))}
        />
      ) : null}
      {current.amount?.kind === "answer" ? (
        <ChoiceField label={t("amountQuestion")} value={current.amount.path} options={amounts} onChange={(path) => set({ amount: { kind: "answer", path } })} />
      ) : (
        <TextField label={t("amount")} description={t("amountHint")} inputMode="decimal" value={euro} onChange={type} error={euro.trim() !== "" && cents === null ? t("amountError") : null} />
      )}
      <TextField label={t("category")} description={t("categoryHint")} value={current.category} onChange={(typed) => set({ category: typed.trim() })} error={category.safeParse(current.category).success ? null : t("categoryError")} />
      <TextField
        label={t("expires")} inputMode="numeric" value={current.expiresInDays ? String(current.expiresInDays) : ""}
        onChange={(typed) => set({ expiresInDays: Number.parseInt(typed.replaceAll(/\D/g, "") || "0", 10) })} error={Charge.shape.expiresInDays.safeParse(current.expiresInDays || -1).success ? null : t("maxDaysError")}
      />
    </>
  );
};
