"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/refusal-of.ts";
import { Button } from "../button.tsx";
import { DialogEnd } from "../dialog-end.tsx";
import { FailureNotice } from "../failure-notice.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { TextField } from "../text-field.tsx";
import { sayDone } from "../toasts.tsx";

/** Approve with one press; a refusal asks for the reason the citizen will read. */
export const DecideRefundButtons = ({ refund: { id } }: { readonly refund: { readonly id: string } }) => {
  const t = useTranslations();
  const router = useRouter();
  const [isRefusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().payments.decideRefund.mutationOptions({
      onSuccess: () => {
        sayDone(t("payments.refund.decided"));
        setRefusing(false);
      },
      onSettled: () => router.refresh(),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "" && !isPending) mutate({ id, how: "refused", reason });
  };
  return (
    <>
      {error && !isRefusing ? <FailureNotice failure={failureOf(error)} /> : null}
      <p className="flex flex-wrap gap-2 pt-1">
        <Button look="primary" isPending={isPending && !isRefusing} onPress={() => mutate({ id, how: "approved" })}>
          {t("payments.refund.approve")}
        </Button>
        <Button onPress={() => setRefusing(true)}>{t("payments.refund.refuse")}</Button>
      </p>
      {isRefusing ? (
        <ModalDialog title={t("payments.refund.refuse")} isOpen onClose={() => setRefusing(false)}>
          <form onSubmit={submit} noValidate className="space-y-4">
            {error ? <FailureNotice failure={failureOf(error)} /> : null}
            <TextField
              label={t("payments.refund.refusal")}
              description={t("payments.refund.refusalHelp")}
              lines={4}
              value={reason}
              onChange={setReason}
              isRequired
              isFirst
              error={isTried && reason.trim() === "" ? t("payments.noteMissing") : null}
            />
            <DialogEnd onBack={() => setRefusing(false)}>
              <Button type="submit" look="primary" isPending={isPending}>
                {t("payments.confirm")}
              </Button>
            </DialogEnd>
          </form>
        </ModalDialog>
      ) : null}
    </>
  );
};
