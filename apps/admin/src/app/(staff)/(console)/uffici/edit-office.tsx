"use client";

import { inLocale, type Locale } from "@sportello/domain/locales";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { type KeptOffice, OfficeDialog } from "./office-dialog.tsx";

/** Opens a new office, or one that is there. */
export const EditOffice = ({
  office,
  languages,
}: {
  readonly office: KeptOffice | null;
  readonly languages: readonly Locale[];
}) => {
  const t = useTranslations("offices");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {office === null ? (
        <Button look="primary" onPress={() => setOpen(true)}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={t("editOne", { name: inLocale(office.name, locale) })}
          onPress={() => setOpen(true)}
        >
          {t("edit")}
        </Button>
      )}
      {isOpen ? <OfficeDialog office={office} languages={languages} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
