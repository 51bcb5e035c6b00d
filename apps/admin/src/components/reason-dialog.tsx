"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Failure } from "../trpc/refusal-of.ts";
import { Button } from "./button.tsx";
import { DialogEnd } from "./dialog-end.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { TextField } from "./text-field.tsx";

type ReasonDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly failure: Failure | null;
  readonly onClose: () => void;
  readonly onGiven: (reason: string) => void;
  /** What is asked before the reason. */
  readonly children?: ReactNode;
};

/** Asks why, and does it: what a person may ask about later wants a reason. */
export const ReasonDialog = ({
  title,
  label,
  action,
  isOpen,
  isPending,
  failure,
  onClose,
  onGiven,
  children,
}: ReasonDialogProps) => {
  const t = useTranslations();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== "" && !isPending) onGiven(reason.trim());
  };
  return (
    <ModalDialog title={title} isOpen={isOpen} onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {failure ? <FailureNotice failure={failure} /> : null}
        {children}
        <TextField
          label={label}
          value={reason}
          onChange={setReason}
          lines={2}
          maxLength={1_000}
          isRequired
          error={isTried && reason.trim() === "" ? t("decision.required") : null}
        />
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={isPending}>
            {action}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
