"use client";

import { useTranslations } from "next-intl";
import type { Connector } from "./typed-options.ts";

type VendorChoiceProps = {
  readonly vendors: Connector["vendors"];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
};

/** Whose product the municipality uses. */
export const VendorChoice = ({ vendors, chosen, onChoose }: VendorChoiceProps) => {
  const t = useTranslations("connectors");
  return (
    <label className="flex flex-col gap-1">
      <span className="font-semibold">{t("vendor")}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)} className="control w-full pr-8">
        {vendors.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
};
