"use client";

import type { EditRefusal } from "@sportello/forms/builder/edit/edited";
import { useTranslations } from "next-intl";
import { Notice } from "../../../../../../../components/notice.tsx";

/** Why a change was not made, in words. */
export const RefusalNotice = ({ refusal: { reason, faults } }: { readonly refusal: EditRefusal }) => {
  const t = useTranslations("formBuilder");
  const reasons = [
    ...new Set(faults.map(({ code, detail = "" }) => `${t(`fault.${code}`)}${detail === "" ? "" : ` («${detail}»)`}`)),
  ].join("; ");
  return (
    <Notice tone="warn" live="alert">
      <p>{t(`refused.${reason}`, { reasons })}</p>
    </Notice>
  );
};
