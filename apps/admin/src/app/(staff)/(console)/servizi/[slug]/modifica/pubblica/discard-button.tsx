"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
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

/** Throws the draft away, or the whole service while nothing was ever published; asked twice. */
export const DiscardButton = ({ slug, isFirst }: { readonly slug: string; readonly isFirst: boolean }) => {
  const t = useTranslations("serviceEditor.publish");
  const router = useRouter();
  const { services } = useTRPC();
  const [isAsking, setAsking] = useState(false);
  const done = () => {
    sayDone(t(isFirst ? "removed" : "discarded"));
    router.push((isFirst ? "/servizi" : `/servizi/${slug}`) as Route);
  };
  const discard = useMutation(services.discardDraft.mutationOptions({ onSuccess: done }));
  const remove = useMutation(services.remove.mutationOptions({ onSuccess: done }));
  const used = isFirst ? remove : discard;
  return (
    <>
      <Button look="dangerous" onPress={() => setAsking(true)}>
        {t(isFirst ? "remove" : "discard")}
      </Button>
      <ModalDialog
        title={t(isFirst ? "removeTitle" : "discardTitle")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
      >
        <div className="space-y-4">
          <p>{t(isFirst ? "removeText" : "discardText")}</p>
          {used.error ? <FailureNotice failure={failureOf(used.error)} /> : null}
          <DialogEnd onBack={() => setAsking(false)}>
            <Button look="danger" isPending={used.isPending} onPress={() => used.mutate({ slug })}>
              {t(isFirst ? "remove" : "discard")}
            </Button>
          </DialogEnd>
        </div>
      </ModalDialog>
    </>
  );
};
