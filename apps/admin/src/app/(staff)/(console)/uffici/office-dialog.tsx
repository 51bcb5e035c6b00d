"use client";

import type { Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { CheckField } from "../../../../components/check-field.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { type OfficeField, officeFaults, officeToSave, typedOffice } from "./typed-office.ts";

export type KeptOffice = Outputs["offices"]["list"][number];
type OfficeDialogProps = {
  readonly office: KeptOffice | null;
  readonly languages: readonly Locale[];
  readonly onClose: () => void;
};

/** Names and hours in the languages of the municipality, how to reach the office, and whether it keeps the accounts. */
export const OfficeDialog = ({ office, languages, onClose }: OfficeDialogProps) => {
  const t = useTranslations("offices");
  const common = useTranslations("common");
  const router = useRouter();
  const { offices } = useTRPC();
  const [typed, setTyped] = useState(() => typedOffice(office));
  const [isTried, setTried] = useState(false);
  const save = useMutation(
    offices.save.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        onClose();
        router.refresh();
      },
    }),
  );
  const faults = officeFaults(typed);
  const errorOf = (field: OfficeField) => (isTried && faults[field] ? t(faults[field]) : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) save.mutate({ ...(office && { id: office.id }), ...officeToSave(typed) });
  };
  const optional = (language: Locale) => (language === "it" ? "" : ` (${common("optional")})`);
  const plain = (field: "address" | "phone" | "email" | "pec") => ({
    label: t(field),
    value: typed[field],
    isRequired: true,
    onChange: (text: string) => setTyped({ ...typed, [field]: text }),
    error: errorOf(field),
  });
  return (
    <ModalDialog title={t(office === null ? "add" : "edit")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
        {languages.map((language, index) => (
          <TextField
            key={language}
            lang={language}
            label={`${t(`name.${language}`)}${optional(language)}`}
            value={typed.name[language]}
            isRequired={language === "it"}
            isFirst={index === 0}
            maxLength={120}
            onChange={(text) => setTyped({ ...typed, name: { ...typed.name, [language]: text } })}
            error={language === "it" ? errorOf("name.it") : null}
          />
        ))}
        <TextField {...plain("address")} maxLength={300} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField {...plain("phone")} type="tel" maxLength={40} />
          <TextField {...plain("email")} type="email" maxLength={254} />
          <TextField {...plain("pec")} type="email" maxLength={254} />
        </div>
        {languages.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={`${t(`hours.${language}`)}${optional(language)}`}
            value={typed.hours[language]}
            isRequired={language === "it"}
            maxLength={500}
            onChange={(text) => setTyped({ ...typed, hours: { ...typed.hours, [language]: text } })}
            error={language === "it" ? errorOf("hours.it") : null}
          />
        ))}
        <CheckField
          label={t("keepsAccounts")}
          description={t("keepsAccountsHelp")}
          isChecked={typed.keepsAccounts}
          onChange={(keepsAccounts) => setTyped({ ...typed, keepsAccounts })}
        />
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={save.isPending}>
            {t("save")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
