"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";
import { romeInstant } from "../../../../(console)/registrazioni/rome-instant.ts";
import type { OfficePayment } from "./payments-panel.tsx";

/** Paid outside pagoPA: where and under which number, and when. It is audited, and cannot be taken back. */
export const MarkPaidButton = ({ payment }: { readonly payment: OfficePayment }) => {
  const t = useTranslations();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [evidence, setEvidence] = useState("");
  const [typedAt, setTypedAt] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().payments.markPaid.mutationOptions({
      onSuccess: () => {
        sayDone(t("payments.marked"));
        setOpen(false);
      },
      onSettled: () => router.refresh(),
    }),
  );
  const paidAt = romeInstant(typedAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (evidence.trim() !== "" && paidAt !== null && !isPending) mutate({ id: payment.id, evidence, paidAt });
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("payments.markPaid")}</Button>
      {isOpen ? (
        <ModalDialog title={t("payments.markPaid")} isOpen onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate className="space-y-4">
            <p className="text-ink-soft">{t("payments.markPaidText")}</p>
            {error ? <FailureNotice failure={failureOf(error)} /> : null}
            <TextField label={t("payments.evidence")} description={t("payments.evidenceHelp")} lines={3} value={evidence} onChange={setEvidence} isRequired isFirst error={isTried && evidence.trim() === "" ? t("payments.evidenceMissing") : null} />
            <TextField label={t("payments.paidAt")} type="datetime-local" value={typedAt} onChange={setTypedAt} isRequired error={isTried && paidAt === null ? t("payments.whenMissing") : null} />
            <div className="flex justify-end gap-2 border-t border-line-soft pt-4"><Button look="quiet" onPress={() => setOpen(false)}>{t("common.cancel")}</Button><Button type="submit" look="primary" isPending={isPending}>{t("payments.confirm")}</Button></div>
          </form>
        </ModalDialog>
      ) : null}
    </>
  );
};
