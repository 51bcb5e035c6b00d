"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import type { Failure } from "../../../../trpc/refusal-of.ts";

type RetryAllDialogProps = {
  readonly count: number;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Says how many before the vendor is asked for all of them. */
export const RetryAllDialog = ({ count, isBusy, failure, onConfirm, onClose }: RetryAllDialogProps) => {
  const t = useTranslations();
  return (
    <ModalDialog title={t("registrations.retryAllTitle", { count })} isOpen onClose={onClose}>
      <p className="mb-4 text-ink-soft">{t("registrations.retryAllText")}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <DialogEnd onBack={onClose}>
        <Button look="primary" isPending={isBusy} onPress={onConfirm}>
          {t("registrations.retryAll")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};
