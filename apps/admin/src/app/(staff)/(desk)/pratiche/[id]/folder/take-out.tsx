"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { ReasonDialog } from "../../../../../../components/reason-dialog.tsx";
import { useFolder } from "./use-folder.ts";

/** Takes the application out of its folder, with a reason. */
export const TakeOut = ({ applicationId }: { readonly applicationId: string }) => {
  const t = useTranslations("folder");
  const [isOpen, setOpen] = useState(false);
  const { unlink, isPending, failure, forget } = useFolder(() => setOpen(false));
  const begin = () => {
    forget();
    setOpen(true);
  };
  return (
    <>
      <Button look="quiet" onPress={begin}>
        {t("takeOut")}
      </Button>
      {isOpen ? (
        <ReasonDialog
          title={t("takeOut")}
          label={t("why")}
          action={t("takeOut")}
          isOpen
          isPending={isPending}
          failure={failure}
          onClose={() => setOpen(false)}
          onGiven={(reason) => unlink({ applicationId, reason })}
        />
      ) : null}
    </>
  );
};
