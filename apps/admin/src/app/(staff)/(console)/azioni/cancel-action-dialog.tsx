"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import type { Failure } from "../../../../trpc/refusal-of.ts";
import type { ActionItem } from "./action-item.ts";

type CancelActionDialogProps = {
  readonly item: ActionItem;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Says what putting aside means before it is done. */
export const CancelActionDialog = ({ item, isBusy, failure, onConfirm, onClose }: CancelActionDialogProps) => {
  const t = useTranslations();
  return (
    <ModalDialog title={t("actions.cancelTitle")} isOpen onClose={onClose}>
      <div className="space-y-3">
        <p className="border-l-2 border-line pl-3">
          <ReasonText reason={item.reason} />
        </p>
        <p className="text-ink-soft">{t("actions.cancelText")}</p>
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
      <DialogEnd onBack={onClose}>
        <Button look="danger" isPending={isBusy} onPress={onConfirm}>
          {t("actions.cancelConfirm")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};
