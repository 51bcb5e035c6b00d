"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
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

/** An approved refund was paid: on which day, by which order, with the paper where there is one. */
export const SettleRefundButton = ({
  refund: { id, paymentId },
}: {
  readonly refund: { readonly id: string; readonly paymentId: string };
}) => {
  const t = useTranslations();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [refundedOn, setDay] = useState("");
  const [evidence, setEvidence] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [isTried, setTried] = useState(false);
  const [unsent, setUnsent] = useState<Failure | null>(null);
  const { mutateAsync, error } = useMutation(
    useTRPC().payments.settleRefund.mutationOptions({ onSettled: () => router.refresh() }),
  );
  const settle = useMutation({
    mutationFn: async () => {
      setUnsent(null);
      const sent = file === null ? null : await sendEvidence(paymentId, file);
      if (sent !== null && "failure" in sent) return setUnsent(sent.failure);
      await mutateAsync({ id, refundedOn, evidence, ...(sent && { fileId: sent.id }) });
      sayDone(t("payments.refund.settled"));
      return setOpen(false);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (evidence.trim() !== "" && refundedOn !== "" && !settle.isPending) settle.mutate();
  };
  const failure = unsent ?? (error ? failureOf(error) : null);
  return (
    <p className="pt-1">
      <Button look="primary" onPress={() => setOpen(true)}>
        {t("payments.refund.settle")}
      </Button>
      {isOpen ? (
        <ModalDialog title={t("payments.refund.settle")} isOpen onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate className="space-y-4">
            {failure ? <FailureNotice failure={failure} /> : null}
            <TextField
              label={t("payments.refund.day")}
              type="date"
              value={refundedOn}
              onChange={setDay}
              isRequired
              isFirst
              error={isTried && refundedOn === "" ? t("payments.refund.dayMissing") : null}
            />
            <TextField
              label={t("payments.refund.evidence")}
              description={t("payments.refund.evidenceHelp")}
              value={evidence}
              onChange={setEvidence}
              isRequired
              error={isTried && evidence.trim() === "" ? t("payments.noteMissing") : null}
            />
            <EvidenceField onChange={setFile} />
            <DialogEnd onBack={() => setOpen(false)}>
              <Button type="submit" look="primary" isPending={settle.isPending}>
                {t("payments.confirm")}
              </Button>
            </DialogEnd>
          </form>
        </ModalDialog>
      ) : null}
    </p>
  );
};
