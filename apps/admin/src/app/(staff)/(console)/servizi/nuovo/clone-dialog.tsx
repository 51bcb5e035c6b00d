"use client";

import type { StaffInputs } from "@sportello/api/staff-root";
import { accessLevels } from "@sportello/domain/access/actor";
import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

type Create = StaffInputs["services"]["create"];
export type Source = Pick<Create, "from" | "title" | "level" | "maxDays">;
type CloneDialogProps = {
  readonly source: Source | null;
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly languages: readonly Locale[];
  readonly onClose: () => void;
};

/** Names, office and the first rules of a new service in one go; all of it can be changed in the editor that opens. */
export const CloneDialog = ({ source, offices, languages, onClose }: CloneDialogProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const { services } = useTRPC();
  const [title, setTitle] = useState<Localised>(source?.title ?? { it: "" });
  const [officeId, setOfficeId] = useState(offices[0]?.id ?? "");
  const [level, setLevel] = useState(source?.level ?? "spid2");
  const [maxDays, setMaxDays] = useState(String(source?.maxDays ?? 30));
  const [isTried, setTried] = useState(false);
  const days = /^\d{1,3}$/.test(maxDays) && Number(maxDays) >= 1 && Number(maxDays) <= 365 ? Number(maxDays) : null;
  const create = useMutation(
    services.create.mutationOptions({ onSuccess: ({ slug }) => router.push(`/servizi/${slug}/modifica` as Route) }),
  );
  const isOwn = source?.from.kind === "service";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (source === null || title.it.trim() === "" || days === null) return;
    create.mutate({ from: source.from, title, officeId, ...(isOwn ? {} : { level, maxDays: days }) });
  };
  return (
    <ModalDialog title={t("serviceEditor.new.dialog")} isOpen={source !== null} onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {create.error ? <FailureNotice failure={failureOf(create.error)} /> : null}
        {languages.map((language, index) => (
          <TextField
            key={language}
            label={t("serviceEditor.general.name", { language: t(`namedLanguage.${language}`) })}
            value={title[language] ?? ""}
            lang={language}
            maxLength={200}
            isFirst={index === 0}
            isRequired={language === "it"}
            onChange={(text) => setTitle((before) => ({ ...before, [language]: text }))}
            error={isTried && language === "it" && title.it.trim() === "" ? t("serviceEditor.general.nameError") : null}
          />
        ))}
        <ChoiceField
          label={t("services.office")}
          value={officeId}
          options={offices.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
          onChange={setOfficeId}
        />
        {isOwn ? null : (
          <>
            <ChoiceField
              label={t("services.level")}
              value={level}
              options={accessLevels.map((value) => ({ value, label: t(`application.level.${value}`) }))}
              onChange={setLevel}
            />
            <TextField
              label={t("services.maxDays")}
              inputMode="numeric"
              value={maxDays}
              onChange={setMaxDays}
              error={isTried && days === null ? t("serviceEditor.rules.maxDaysError") : null}
            />
          </>
        )}
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={create.isPending || create.isSuccess}>
            {t("serviceEditor.new.create")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
