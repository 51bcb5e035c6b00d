"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { type About, type KeptTemplate, TemplateDialog } from "./template-dialog.tsx";

/** Opens a new template, or one that is there. */
export const EditTemplate = ({ template, ...about }: About & { readonly template: KeptTemplate | null }) => {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {template === null ? (
        <Button look="primary" onPress={() => setOpen(true)}>
          {t("outcomeTemplates.add")}
        </Button>
      ) : (
        <Button look="quiet" aria-label={t("texts.editOne", { name: template.name })} onPress={() => setOpen(true)}>
          {t("texts.edit")}
        </Button>
      )}
      {isOpen ? <TemplateDialog template={template} {...about} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
