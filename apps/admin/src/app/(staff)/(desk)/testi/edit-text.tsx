"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { type About, type KeptText, TextDialog } from "./text-dialog.tsx";

/** Opens a new text, or one that is there. */
export const EditText = ({ text, ...about }: About & { readonly text: KeptText | null }) => {
  const t = useTranslations("texts");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {text === null ? (
        <Button look="primary" onPress={() => setOpen(true)}>
          {t("add")}
        </Button>
      ) : (
        <Button look="quiet" aria-label={t("editOne", { name: text.name })} onPress={() => setOpen(true)}>
          {t("edit")}
        </Button>
      )}
      {isOpen ? <TextDialog text={text} {...about} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
