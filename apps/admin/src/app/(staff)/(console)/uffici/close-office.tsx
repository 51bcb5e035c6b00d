"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

type CloseOfficeProps = {
  readonly id: string;
  readonly name: string;
  readonly services: number;
  readonly applications: number;
};

/** Says what closing means, or what is still in the way of it. */
export const CloseOffice = ({ id, name, services, applications }: CloseOfficeProps) => {
  const t = useTranslations("offices");
  const router = useRouter();
  const { offices } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const close = useMutation(
    offices.close.mutationOptions({
      onSuccess: () => {
        sayDone(t("wasClosed"));
        setOpen(false);
        router.refresh();
      },
    }),
  );
  const isInUse = services + applications > 0;
  return (
    <>
      <Button look="quiet" aria-label={t("closeOne", { name })} onPress={() => setOpen(true)}>
        {t("close")}
      </Button>
      <ModalDialog title={t("closeTitle", { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="space-y-4">
          {close.error ? <FailureNotice failure={failureOf(close.error)} /> : null}
          {isInUse ? <Notice tone="warn">{t("inUse", { services, applications })}</Notice> : <p>{t("closeText")}</p>}
          <DialogEnd onBack={() => setOpen(false)}>
            {isInUse ? null : (
              <Button look="danger" isPending={close.isPending} onPress={() => close.mutate({ id })}>
                {t("close")}
              </Button>
            )}
          </DialogEnd>
        </div>
      </ModalDialog>
    </>
  );
};
