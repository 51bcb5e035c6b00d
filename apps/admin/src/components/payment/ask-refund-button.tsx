"use client";

import { euroFormat } from "@sportello/domain/euro-format";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { centsOf, euroOf } from "../../app/(staff)/(console)/servizi/[slug]/modifica/regole/euro.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { useTRPC } from "../../trpc/client.ts";
import { failureOf } from "../../trpc/refusal-of.ts";
import { Button } from "../button.tsx";
import { DialogEnd } from "../dialog-end.tsx";
import { FailureNotice } from "../failure-notice.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { TextField } from "../text-field.tsx";
import { sayDone } from "../toasts.tsx";

/** Asks for money to be given back, all that is left or a part, with the reason the accounts office reads. */
export const AskRefundButton = ({
  payment: { id, refundable },
}: {
  readonly payment: { readonly id: string; readonly refundable: number };
}) => {
  const t = useTranslations();
  const format = useFormat();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(euroOf(refundable));
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().payments.askRefund.mutationOptions({
      onSuccess: () => {
        sayDone(t("payments.refund.asked"));
        setOpen(false);
      },
      onSettled: () => router.refresh(),
    }),
  );
  const cents = centsOf(typed);
  const isTooMuch = cents !== null && cents > refundable;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "" && cents !== null && !isTooMuch && !isPending)
      mutate({ paymentId: id, amount: cents, reason });
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("payments.refund.ask")}</Button>
      {isOpen ? (
        <ModalDialog title={t("payments.refund.ask")} isOpen onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate className="space-y-4">
            <p className="text-ink-soft">{t("payments.refund.askText")}</p>
            {error ? <FailureNotice failure={failureOf(error)} /> : null}
            <TextField
              label={t("payments.refund.amount")}
              inputMode="decimal"
              value={typed}
              onChange={setTyped}
              isRequired
              isFirst
              description={t("payments.refund.left", {
                amount: format.number(refundable / 100, euroFormat),
              })}
              error={
                isTried && (cents === null || isTooMuch)
                  ? t(isTooMuch ? "payments.refund.tooMuch" : "payments.amountWrong")
                  : null
              }
            />
            <TextField
              label={t("payments.refund.reason")}
              lines={3}
              value={reason}
              onChange={setReason}
              isRequired
              error={isTried && reason.trim() === "" ? t("payments.noteMissing") : null}
            />
            <DialogEnd onBack={() => setOpen(false)}>
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
