"use client";

import { minimumTextContrast } from "@sportello/domain/tenants/contrast";
import { useTranslations } from "next-intl";
import { TextField } from "../../../../components/text-field.tsx";
import { useFormat } from "../../../../i18n/use-format.ts";
import { ColourSample } from "./colour-sample.tsx";
import { contrastOf } from "./typed-settings.ts";

type ColourFieldProps = {
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly isTried: boolean;
  readonly onChange: (colour: string) => void;
};

/** The main colour, picked or typed, with what white text on it would look like. */
export const ColourField = ({ value, isReadOnly, isTried, onChange }: ColourFieldProps) => {
  const t = useTranslations("settings");
  const format = useFormat();
  const contrast = contrastOf(value);
  const plain = contrast === null ? null : value.trim().toLowerCase();
  const facts = {
    ratio: format.number(contrast?.ratio ?? 0, { maximumFractionDigits: 1 }),
    min: format.number(minimumTextContrast),
  };
  const error =
    contrast === null ? (isTried ? t("fault.colour") : null) : contrast.isGood ? null : t("contrastBad", facts);
  return (
    <div className="space-y-3 sm:col-span-2 lg:col-span-3">
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1">
          <span className="sr-only">{t("pickColour")}</span>
          <input
            type="color"
            value={plain ?? "#000000"}
            disabled={isReadOnly}
            onChange={({ target }) => onChange(target.value)}
            className="h-9 w-14 cursor-pointer rounded-md border border-line bg-panel p-1"
          />
        </label>
        <div className="min-w-48 flex-1 sm:max-w-96">
          <TextField
            label={t("colour")}
            description={t("colourHelp")}
            value={value}
            isRequired
            isReadOnly={isReadOnly}
            maxLength={7}
            error={error}
            onChange={onChange}
          />
        </div>
      </div>
      <p role="status" className="min-h-6 text-sm font-semibold text-good">
        {contrast?.isGood ? t("contrastGood", facts) : null}
      </p>
      {plain === null ? null : <ColourSample colour={plain} />}
    </div>
  );
};
