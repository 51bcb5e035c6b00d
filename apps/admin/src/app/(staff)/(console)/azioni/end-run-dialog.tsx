"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import type { Failure } from "../../../../trpc/refusal-of.ts";
import { kindName } from "./kind-name.ts";
import type { RunItem } from "./run-item.ts";

type EndRunDialogProps = {
  readonly item: RunItem;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Says what becomes of the work before a job is ended. */
export const EndRunDialog = ({ item, isBusy, failure, onConfirm, onClose }: EndRunDialogProps) => {
  const t = useTranslations();
  return (
    <ModalDialog title={t("actions.endTitle")} isOpen onClose={onClose}>
      <div className="space-y-3">
        <p className="border-l-2 border-line pl-3 font-semibold">
          {t(`actions.kind.${kindName(item.job)}`)}{" "}
          {item.application?.code ? <span className="font-mono font-normal">{item.application.code}</span> : null}
        </p>
        <p className="text-ink-soft">{t(item.isRegistration ? "actions.endRegistrationText" : "actions.endText")}</p>
        {failure ? <FailureNotice failure={failure} /> : null}
      </div>
      <DialogEnd onBack={onClose} back={t("common.close")}>
        <Button look="danger" isPending={isBusy} onPress={onConfirm}>
          {t("actions.endConfirm")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};
