"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** Asks a name for its proof, or gives it up. */
export const DomainActions = ({
  id,
  host,
  mayCheck,
}: {
  readonly id: string;
  readonly host: string;
  readonly mayCheck: boolean;
}) => {
  const t = useTranslations("settings.domain");
  const router = useRouter();
  const { settings } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const check = useMutation(
    settings.checkDomain.mutationOptions({
      onSuccess: ({ problem }) => {
        if (problem === null) sayDone(t("verified", { host }));
        router.refresh();
      },
    }),
  );
  const remove = useMutation(
    settings.removeDomain.mutationOptions({
      onSuccess: () => {
        sayDone(t("removed"));
        setOpen(false);
        router.refresh();
      },
    }),
  );
  return (
    <span className="flex flex-col gap-1">
      <span className="flex gap-1">
        {mayCheck ? (
          <Button isPending={check.isPending} aria-label={t("checkOne", { host })} onPress={() => check.mutate({ id })}>
            {t("check")}
          </Button>
        ) : null}
        <Button look="quiet" aria-label={t("removeOne", { host })} onPress={() => setOpen(true)}>
          {t("remove")}
        </Button>
      </span>
      {check.error ? <FailureNotice failure={failureOf(check.error)} /> : null}
      <ModalDialog title={t("removeTitle", { host })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className="space-y-4">
          {remove.error ? <FailureNotice failure={failureOf(remove.error)} /> : null}
          <p>{t("removeText")}</p>
          <DialogEnd onBack={() => setOpen(false)}>
            <Button look="danger" isPending={remove.isPending} onPress={() => remove.mutate({ id })}>
              {t("remove")}
            </Button>
          </DialogEnd>
        </div>
      </ModalDialog>
    </span>
  );
};
