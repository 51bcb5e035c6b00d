"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import type { CaseItem } from "./case-item.ts";

/** What was decided about a case, with its reason: it is kept and audited. */
export const ResolveDialog = ({ item, onClose }: { readonly item: CaseItem; readonly onClose: () => void }) => {
  const t = useTranslations();
  const router = useRouter();
  const [how, setHow] = useState<CaseItem["ways"][number]>(item.ways[0] ?? "accepted");
  const [note, setNote] = useState("");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().payments.resolveCase.mutationOptions({
      onSuccess: () => {
        sayDone(t("payments.decided"));
        onClose();
      },
      onSettled: () => router.refresh(),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (note.trim() !== "" && !isPending) mutate({ id: item.id, how, note });
  };
  return (
    <ModalDialog title={t("payments.decide")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <fieldset className="space-y-1">
          <legend className="font-semibold">{t("payments.whatToDo")}</legend>
          {item.ways.map((way) => (
            <label key={way} className="flex items-center gap-2">
              <input type="radio" name="how" value={way} checked={how === way} onChange={() => setHow(way)} />
              {t(`payments.resolution.${way}`)}
            </label>
          ))}
        </fieldset>
        <TextField
          label={t("payments.note")}
          lines={4}
          value={note}
          onChange={setNote}
          isRequired
          error={isTried && note.trim() === "" ? t("payments.noteMissing") : null}
        />
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={isPending}>
            {t("payments.confirm")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
