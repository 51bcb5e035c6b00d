"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../../components/modal-dialog.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

/** The step after which people are asked to pay: asked twice. */
export const ConfirmDues = ({ id, count }: { readonly id: string; readonly count: number }) => {
  const t = useTranslations();
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const { mutate, reset, isPending, error } = useMutation(
    useTRPC().payments.confirmDues.mutationOptions({
      onSuccess: () => setAsked(false),
      onSettled: () => router.refresh(),
    }),
  );
  const askTwice = () => {
    reset();
    setAsked(true);
  };
  return (
    <>
      <Button look="primary" onPress={askTwice}>
        {t("payments.import", { count })}
      </Button>
      {isAsked ? (
        <ModalDialog title={t("payments.import", { count })} isOpen onClose={() => setAsked(false)}>
          <p>{t("payments.importText", { count })}</p>
          {error ? <FailureNotice failure={failureOf(error)} /> : null}
          <DialogEnd onBack={() => setAsked(false)}>
            <Button look="primary" isPending={isPending} onPress={() => mutate({ id })}>
              {t("payments.confirm")}
            </Button>
          </DialogEnd>
        </ModalDialog>
      ) : null}
    </>
  );
};
