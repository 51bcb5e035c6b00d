"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { romeInstant } from "../../app/(staff)/(console)/registrazioni/rome-instant.ts";
import { useTRPC } from "../../trpc/client.ts";
import { type Failure, failureOf } from "../../trpc/refusal-of.ts";
import { Button } from "../button.tsx";
import { DialogEnd } from "../dialog-end.tsx";
import { FailureNotice } from "../failure-notice.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { TextField } from "../text-field.tsx";
import { sayDone } from "../toasts.tsx";
import { EvidenceField } from "./evidence-field.tsx";
import { sendEvidence } from "./send-evidence.ts";

/** Paid outside pagoPA: where and under which number, when, and the paper that proves it. It is audited, and cannot be taken back. */
export const MarkPaidButton = ({ payment }: { readonly payment: { readonly id: string } }) => {
  const t = useTranslations();
  const router = useRouter();
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [evidence, setEvidence] = useState("");
  const [typedAt, setTypedAt] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const [unsent, setUnsent] = useState<Failure | null>(null);
  const { mutateAsync, error } = useMutation(
    trpc.payments.markPaid.mutationOptions({ onSettled: () => router.refresh() }),
  );
  const paidAt = romeInstant(typedAt);
  const mark = useMutation({
    mutationFn: async (given: { paidAt: string; file: File }) => {
      setUnsent(null);
      const sent = await sendEvidence(payment.id, given.file);
      if ("failure" in sent) return setUnsent(sent.failure);
      await mutateAsync({ id: payment.id, evidence, paidAt: given.paidAt, fileId: sent.id });
      sayDone(t("payments.marked"));
      return setOpen(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (evidence.trim() !== "" && paidAt !== null && file !== null && !mark.isPending) mark.mutate({ paidAt, file });
  };
  const failure = unsent ?? (error ? failureOf(error) : null);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("payments.markPaid")}</Button>
      {isOpen ? (
        <ModalDialog title={t("payments.markPaid")} isOpen onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate className="space-y-4">
            <p className="text-ink-soft">{t("payments.markPaidText")}</p>
            {failure ? <FailureNotice failure={failure} /> : null}
            <TextField
              label={t("payments.evidence")}
              description={t("payments.evidenceHelp")}
              lines={3}
              value={evidence}
              onChange={setEvidence}
              isRequired
              isFirst
              error={isTried && evidence.trim() === "" ? t("payments.evidenceMissing") : null}
            />
            <TextField
              label={t("payments.paidAt")}
              type="datetime-local"
              value={typedAt}
              onChange={setTypedAt}
              isRequired
              error={isTried && paidAt === null ? t("payments.whenMissing") : null}
            />
            <EvidenceField
              isRequired
              onChange={setFile}
              error={isTried && file === null ? t("payments.evidenceFileMissing") : null}
            />
            <DialogEnd onBack={() => setOpen(false)}>
              <Button type="submit" look="primary" isPending={mark.isPending}>
                {t("payments.confirm")}
              </Button>
            </DialogEnd>
          </form>
        </ModalDialog>
      ) : null}
    </>
  );
};
