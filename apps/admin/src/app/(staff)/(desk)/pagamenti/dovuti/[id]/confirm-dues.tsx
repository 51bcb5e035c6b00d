"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
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
          <div className="mt-4 flex justify-end gap-2 border-t border-line-soft pt-4">
            <Button look="quiet" onPress={() => setAsked(false)}>
              {t("common.cancel")}
            </Button>
            <Button look="primary" isPending={isPending} onPress={() => mutate({ id })}>
              {t("payments.confirm")}
            </Button>
          </div>
        </ModalDialog>
      ) : null}
    </>
  );
};
