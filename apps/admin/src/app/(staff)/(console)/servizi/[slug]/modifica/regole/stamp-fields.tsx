"use client";

import type { ServiceOptions } from "@sportello/domain/services/options";
import { stampWays } from "@sportello/domain/payments/stamp";
import { useTranslations } from "next-intl";
import { CheckField } from "../../../../../../../components/check-field.tsx";

type Stamped = Pick<ServiceOptions, "stamp" | "stampWays">;
type StampFieldsProps = Stamped & { readonly onChange: (changes: Partial<Stamped>) => void };

/** Whether a revenue stamp is due, and in which ways it may be given: one at least. */
export const StampFields = ({ stamp, stampWays: chosen, onChange }: StampFieldsProps) => {
  const t = useTranslations();
  return (
    <>
      <CheckField label={t("services.stamp")} description={t("serviceEditor.rules.stampHint")} isChecked={stamp} onChange={(is) => onChange({ stamp: is })} />
      {stamp ? (
        <fieldset className="ml-7 space-y-3">
          <legend className="font-semibold">{t("serviceEditor.rules.stampWays")}</legend>
          {stampWays.map((way) => (
            <CheckField
              key={way} label={t(`serviceEditor.rules.stampWay.${way}`)} description={t(`serviceEditor.rules.stampWayHint.${way}`)} isChecked={chosen.includes(way)}
              onChange={(is) => {
                const next = stampWays.filter((one) => (one === way ? is : chosen.includes(one)));
                if (next.length > 0) onChange({ stampWays: next });
              }}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
};
