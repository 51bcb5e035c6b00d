"use client";

import type { Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";

/** A new reusable part: its names, and what it begins from. */
export const NewSubform = ({
  sources,
  languages,
}: {
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  /** Those the municipality publishes in. */
  readonly languages: readonly Locale[];
}) => {
  const t = useTranslations("subforms");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [names, setNames] = useState<Readonly<Record<Locale, string>>>({ it: "", de: "", en: "" });
  const [from, setFrom] = useState("");
  const [isTried, setTried] = useState(false);
  const { subforms } = useTRPC();
  const create = useMutation(
    subforms.create.mutationOptions({ onSuccess: ({ key }) => router.push(`/sottomoduli/${key}` as Route) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [it, de, en] = [names.it.trim(), names.de.trim(), names.en.trim()];
    if (it !== "")
      create.mutate({
        name: { it, ...(de === "" ? {} : { de }), ...(en === "" ? {} : { en }) },
        ...(from === "" ? {} : { from }),
      });
  };
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden className="size-4" />
        {t("new")}
      </Button>
      <ModalDialog title={t("newTitle")} isOpen={isOpen} onClose={() => setOpen(false)}>
        <form onSubmit={submit} noValidate className="space-y-4">
          {create.error ? <FailureNotice failure={failureOf(create.error)} /> : null}
          {languages.map((language) => (
            <TextField
              key={language}
              lang={language}
              label={t(`nameIn.${language}`)}
              value={names[language]}
              onChange={(text) => setNames({ ...names, [language]: text })}
              maxLength={120}
              isFirst={language === "it"}
              error={isTried && language === "it" && names.it.trim() === "" ? t("nameMissing") : null}
            />
          ))}
          <ChoiceField
            label={t("from")}
            value={from}
            options={[{ value: "", label: t("blank") }, ...sources]}
            onChange={setFrom}
          />
          <DialogEnd onBack={() => setOpen(false)}>
            <Button type="submit" look="primary" isPending={create.isPending}>
              {t("create")}
            </Button>
          </DialogEnd>
        </form>
      </ModalDialog>
    </>
  );
};
