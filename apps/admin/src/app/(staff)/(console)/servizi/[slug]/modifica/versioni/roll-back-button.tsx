"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";

/** Publishes an earlier version again, as a new one; asked twice, since citizens see it at once. */
export const RollBackButton = ({
  slug,
  number,
  against,
}: {
  readonly slug: string;
  readonly number: number;
  readonly against: number;
}) => {
  const t = useTranslations("serviceEditor.versions");
  const router = useRouter();
  const { services } = useTRPC();
  const [isAsking, setAsking] = useState(false);
  const rollBack = useMutation(
    services.rollBack.mutationOptions({
      onSuccess: ({ version }) => {
        setAsking(false);
        sayDone(t("rolledBack", { number, version }));
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button look="quiet" aria-label={t("rollBackOne", { number })} onPress={() => setAsking(true)}>
        {t("rollBack")}
      </Button>
      <ModalDialog title={t("rollBackOne", { number })} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div className="space-y-4">
          <p>{t("rollBackText")}</p>
          {rollBack.error ? <FailureNotice failure={failureOf(rollBack.error)} /> : null}
          <DialogEnd onBack={() => setAsking(false)}>
            <Button
              look="primary"
              isPending={rollBack.isPending}
              onPress={() => rollBack.mutate({ slug, number, against })}
            >
              {t("rollBack")}
            </Button>
          </DialogEnd>
        </div>
      </ModalDialog>
    </>
  );
};
