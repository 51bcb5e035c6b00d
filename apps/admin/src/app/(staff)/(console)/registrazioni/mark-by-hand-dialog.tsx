"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { DocumentAskedAbout } from "./document-asked-about.tsx";
import { romeInstant } from "./rome-instant.ts";

/** Number and instant as somebody read them in the protocol system itself. */
export const MarkByHandDialog = ({
  registration,
  onClose,
}: {
  readonly registration: RegistrationItem;
  readonly onClose: () => void;
}) => {
  const t = useTranslations();
  const router = useRouter();
  const [number, setNumber] = useState("");
  const [typedAt, setTypedAt] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().registrations.markByHand.mutationOptions({
      onSuccess: () => {
        sayDone(t("registrations.marked"));
        onClose();
      },
      onSettled: () => router.refresh(),
    }),
  );

  const failure = error ? failureOf(error) : null;
  const refusedField =
    failure?.kind === "refused" && failure.code === "invalid_input" ? failure.params["field"] : undefined;
  const registeredAt = romeInstant(typedAt);
  const isNumberWrong = (isTried && number.trim() === "") || refusedField === "number";
  const isDateWrong = (isTried && registeredAt === null) || refusedField === "registeredAt";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === "" || registeredAt === null || isPending) return;
    mutate({ id: registration.id, number, registeredAt });
  };

  return (
    <ModalDialog title={t("registrations.markTitle")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        <DocumentAskedAbout {...registration} />
        <p className="text-ink-soft">{t("registrations.markText")}</p>
        {failure && refusedField === undefined ? <FailureNotice failure={failure} /> : null}
        <TextField
          label={t("registrations.markNumber")}
          value={number}
          onChange={setNumber}
          maxLength={60}
          isRequired
          isFirst
          error={isNumberWrong ? t("registrations.markNumberError") : null}
        />
        <TextField
          label={t("registrations.markDate")}
          type="datetime-local"
          value={typedAt}
          onChange={setTypedAt}
          isRequired
          error={isDateWrong ? t("registrations.markDateError") : null}
        />
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={isPending}>
            {t("registrations.markConfirm")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
