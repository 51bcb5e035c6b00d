"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { DocumentAskedAbout } from "./document-asked-about.tsx";

/** Asks whether somebody looked in the earlier system, before a document may get a number from today's. */
export const SendAnewDialog = ({
  registration,
  onClose,
}: {
  readonly registration: RegistrationItem;
  readonly onClose: () => void;
}) => {
  const t = useTranslations();
  const router = useRouter();
  const { mutate, isPending, error } = useMutation(
    useTRPC().registrations.sendAnew.mutationOptions({
      onSuccess: () => {
        sayDone(t("registrations.sentAnew"));
        onClose();
      },
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <ModalDialog title={t("registrations.sendAnewTitle")} isOpen onClose={onClose}>
      <div className="space-y-3">
        <DocumentAskedAbout {...registration} />
        <p className="text-ink-soft">{t("registrations.sendAnewText", { vendor: registration.vendorTitle })}</p>
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
      </div>
      <DialogEnd onBack={onClose}>
        <Button look="primary" isPending={isPending} onPress={() => mutate({ id: registration.id })}>
          {t("registrations.sendAnewConfirm")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};
