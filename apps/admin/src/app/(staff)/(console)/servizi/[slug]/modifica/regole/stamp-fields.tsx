"use client";

import { inLocale } from "@sportello/domain/locales";
import { stampWays } from "@sportello/domain/payments/stamp";
import { exemptionGrounds, exemptions } from "@sportello/domain/payments/stamp-exemption";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { useLocale, useTranslations } from "next-intl";
import { CheckField } from "../../../../../../../components/check-field.tsx";

type Stamped = Pick<ServiceOptions, "stamp" | "stampWays" | "stampExemptions">;
type StampFieldsProps = Stamped & { readonly onChange: (changes: Partial<Stamped>) => void };

/** Whether a revenue stamp is due, in which ways it may be given (one at least), and on which grounds it is not asked for. */
export const StampFields = ({ stamp, stampWays: chosen, stampExemptions: admitted, onChange }: StampFieldsProps) => {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <>
      <CheckField
        label={t("services.stamp")}
        description={t("serviceEditor.rules.stampHint")}
        isChecked={stamp}
        onChange={(is) => onChange({ stamp: is })}
      />
      {stamp ? (
        <>
          <fieldset className="ml-7 space-y-3">
            <legend className="font-semibold">{t("serviceEditor.rules.stampWays")}</legend>
            {stampWays.map((way) => (
              <CheckField
                key={way}
                label={t(`serviceEditor.rules.stampWay.${way}`)}
                description={t(`serviceEditor.rules.stampWayHint.${way}`)}
                isChecked={chosen.includes(way)}
                onChange={(is) => {
                  const next = stampWays.filter((one) => (one === way ? is : chosen.includes(one)));
                  if (next.length > 0) onChange({ stampWays: next });
                }}
              />
            ))}
          </fieldset>
          <fieldset className="ml-7 space-y-3">
            <legend className="font-semibold">{t("serviceEditor.rules.stampExemptions")}</legend>
            <p className="text-sm text-ink-faint">{t("serviceEditor.rules.stampExemptionsHint")}</p>
            <div className="grid gap-3 sm:grid-cols-2">
              {exemptionGrounds.map((ground) => (
                <CheckField
                  key={ground}
                  label={inLocale(exemptions[ground].title, locale)}
                  description={exemptions[ground].norm ?? t("serviceEditor.rules.stampExemptionOther")}
                  isChecked={admitted.includes(ground)}
                  onChange={(is) =>
                    onChange({
                      stampExemptions: exemptionGrounds.filter((one) => (one === ground ? is : admitted.includes(one))),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        </>
      ) : null}
    </>
  );
};
