"use client";

import type { QueueQuestion } from "@sportello/api/queue/question";
import { inLocale, type Localised } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { SureButton } from "../../../../components/sure-button.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPCClient } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import type { KeptView } from "./kept-view.ts";
import { queueAddress, questionParameters } from "./queue-filters.ts";

type ViewDialogProps = {
  /** Null to keep a new one. */
  readonly view: KeptView | null;
  /** What the queue shows now. */
  readonly question: QueueQuestion;
  readonly isChanged: boolean;
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly isDefault: boolean;
  readonly onClose: () => void;
};

/** Keeps what the queue shows under a name, for oneself or for the office; renames, narrows, shares or deletes a view. */
export const ViewDialog = ({ view, question, isChanged, offices, isDefault, onClose }: ViewDialogProps) => {
  const t = useTranslations("view");
  const locale = useLocale();
  const router = useRouter();
  const { queue } = useTRPCClient();
  const [name, setName] = useState(view?.name ?? "");
  const [officeId, setOfficeId] = useState(view?.officeId ?? "");
  const [isFirst, setFirst] = useState(isDefault);
  const [isMissing, setMissing] = useState(false);

  // Kept already, when only the choice of what comes first failed: trying again does not keep it twice.
  const kept = useRef(view?.id ?? null);

  const keep = useMutation({
    mutationFn: async () => {
      const wanted = { name: name.trim(), officeId: officeId === "" ? null : officeId };
      const { id } =
        kept.current === null
          ? await queue.saveView.mutate({ ...wanted, question })
          : await queue.changeView.mutate({ ...wanted, id: kept.current, ...(isChanged && { question }) });
      kept.current = id;
      if (isFirst !== isDefault) await queue.keepDesk.mutate({ defaultViewId: isFirst ? id : null });
      return id;
    },
    onSuccess: (id) => {
      sayDone(t("saved", { name: name.trim() }));
      onClose();
      router.replace(
        queueAddress(questionParameters(view === null || isChanged ? question : view), { vista: id }) as Route,
      );
      router.refresh();
    },
  });
  const remove = useMutation({
    mutationFn: () => queue.deleteView.mutate({ id: view?.id ?? "" }),
    onSuccess: () => {
      sayDone(t("deleted"));
      onClose();
      router.replace("/pratiche?vista=tutte");
      router.refresh();
    },
  });
  const error = keep.error ?? remove.error;

  return (
    <ModalDialog title={t(view === null ? "save" : "edit")} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(name.trim() === "");
          if (name.trim() !== "") keep.mutate();
        }}
        className="space-y-4"
      >
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        {isChanged ? <p className="text-ink-soft">{t("changed")}</p> : null}
        <TextField
          label={t("name")}
          value={name}
          onChange={setName}
          maxLength={60}
          isFirst
          error={isMissing ? t("nameMissing") : null}
        />
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t("visibleTo")}</span>
          <select value={officeId} onChange={({ target }) => setOfficeId(target.value)} className="control w-full">
            <option value="">{t("onlyMe")}</option>
            {offices.map(({ id, name: office }) => (
              <option key={id} value={id}>
                {t("wholeOffice", { office: inLocale(office, locale) })}
              </option>
            ))}
          </select>
        </label>
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={isFirst}
            onChange={({ target }) => setFirst(target.checked)}
            className="size-4.5 accent-primary"
          />
          {t("first")}
        </label>
        <DialogEnd
          onBack={onClose}
          start={
            view === null ? null : (
              <SureButton
                ask={t("delete")}
                sure={t("deleteSure")}
                isPending={remove.isPending}
                onSure={() => remove.mutate()}
              />
            )
          }
        >
          <Button type="submit" look="primary" isPending={keep.isPending}>
            {t("confirm")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
