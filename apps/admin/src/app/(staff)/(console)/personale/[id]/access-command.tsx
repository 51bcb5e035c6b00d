"use client";

import type { StaffCommand } from "@sportello/domain/access/staff-life";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

const harmless: readonly StaffCommand[] = ["invite", "restore"];

/** One thing that can be done with somebody's access, done after its consequence was read. */
export const AccessCommand = ({ id, command }: { readonly id: string; readonly command: StaffCommand }) => {
  const t = useTranslations("people");
  const router = useRouter();
  const locale = useLocale();
  const { staff } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const change = useMutation(
    staff.changeAccess.mutationOptions({
      onSuccess: () => {
        sayDone(t(`commandDone.${command}`));
        setOpen(false);
        router.refresh();
      },
    }),
  );
  const isHarmless = harmless.includes(command);
  return (
    <>
      <Button look={isHarmless ? "secondary" : "dangerous"} onPress={() => setOpen(true)}>
        {t(`command.${command}`)}
      </Button>
      <ModalDialog title={t(`command.${command}`)} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="space-y-4">
          {change.error ? <FailureNotice failure={failureOf(change.error)} /> : null}
          <p>{t(`consequence.${command}`)}</p>
          <DialogEnd onBack={() => setOpen(false)}>
            <Button
              look={isHarmless ? "primary" : "danger"}
              isPending={change.isPending}
              onPress={() => change.mutate({ id, command, locale })}
            >
              {t(`command.${command}`)}
            </Button>
          </DialogEnd>
        </div>
      </ModalDialog>
    </>
  );
};
