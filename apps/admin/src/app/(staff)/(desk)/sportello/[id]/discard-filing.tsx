"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** Throws away what was begun, after asking once. */
export const DiscardFiling = ({ id }: { readonly id: string }) => {
  const t = useTranslations("counter");
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  const { mutate, reset, isPending, error } = useMutation(
    useTRPC().counter.discard.mutationOptions({
      onSuccess: () => {
        sayDone(t("discarded"));
        router.push("/sportello");
        router.refresh();
      },
    }),
  );
  const askOnce = () => {
    reset();
    setAsked(true);
  };
  return (
    <>
      <Button look="quiet" onPress={askOnce}>
        {t("discard")}
      </Button>
      <ModalDialog title={t("discard")} isOpen={isAsked} onClose={() => setAsked(false)} isDismissable>
        <p>{t("discardText")}</p>
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <DialogEnd onBack={() => setAsked(false)}>
          <Button look="danger" isPending={isPending} onPress={() => mutate({ id })}>
            {t("discardSure")}
          </Button>
        </DialogEnd>
      </ModalDialog>
    </>
  );
};
