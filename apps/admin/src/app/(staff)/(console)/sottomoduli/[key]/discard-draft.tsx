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

type DiscardDraftProps = {
  readonly subformKey: string;
  readonly saving: { readonly flush: () => Promise<void>; readonly drop: () => void };
  readonly onDone: () => void;
};

/** Throws away what was changed since the last version, after asking. */
export const DiscardDraft = ({ subformKey, saving, onDone }: DiscardDraftProps) => {
  const t = useTranslations("subforms");
  const router = useRouter();
  const { subforms } = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    sayDone(t("discarded"));
    onDone();
    router.refresh();
  };
  // A colleague was faster: there is nothing left to throw away.
  const onError = (error: unknown) => {
    const told = failureOf(error);
    if (told.kind === "refused" && told.code === "not_found") done();
  };
  const discard = useMutation(subforms.discardDraft.mutationOptions({ onSuccess: done, onError }));
  const failure = discard.error ? failureOf(discard.error) : null;
  const isGone = failure?.kind === "refused" && failure.code === "not_found";
  const throwAway = async () => {
    // What is on its way would come back afterwards.
    await saving.flush();
    saving.drop();
    discard.mutate({ key: subformKey });
  };
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t("discard")}
      </Button>
      <ModalDialog title={t("discardTitle")} isOpen={isOpen} onClose={() => setOpen(false)}>
        {failure && !isGone ? <FailureNotice failure={failure} /> : null}
        <p>{t("discardText")}</p>
        <DialogEnd onBack={() => setOpen(false)}>
          <Button look="dangerous" isPending={discard.isPending} onPress={() => void throwAway()}>
            {t("discardSure")}
          </Button>
        </DialogEnd>
      </ModalDialog>
    </>
  );
};
