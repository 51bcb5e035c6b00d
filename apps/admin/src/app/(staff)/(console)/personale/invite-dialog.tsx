"use client";

import { InviteStaff } from "@sportello/api/staff/input";
import type { StaffRole } from "@sportello/domain/access/actor";
import type { Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { type OfficeChoice, RoleFields } from "./role-fields.tsx";

type InviteDialogProps = {
  readonly offices: readonly OfficeChoice[];
  readonly languages: readonly Locale[];
  readonly onClose: () => void;
};

/** Who is invited, as what, and in which language we write to them. */
export const InviteDialog = ({ offices, languages, onClose }: InviteDialogProps) => {
  const t = useTranslations("people");
  const ofLanguage = useTranslations("language");
  const router = useRouter();
  const locale = useLocale();
  const { staff } = useTRPC();
  const [who, setWho] = useState({ email: "", givenName: "", familyName: "" });
  const [work, setWork] = useState<{ role: StaffRole; officeIds: readonly string[] }>({
    role: "operator",
    officeIds: [],
  });
  const [language, setLanguage] = useState<Locale>(locale);
  const [isTried, setTried] = useState(false);
  const invite = useMutation(
    staff.invite.mutationOptions({
      onSuccess: () => {
        sayDone(t("invited", { email: who.email.trim() }));
        onClose();
        router.refresh();
      },
    }),
  );
  const isEmailWrong = !InviteStaff.shape.email.safeParse(who.email.trim()).success;
  const errorOf = (field: keyof typeof who) =>
    !isTried
      ? null
      : who[field].trim() === ""
        ? t("required")
        : field === "email" && isEmailWrong
          ? t("badEmail")
          : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isEmailWrong || who.givenName.trim() === "" || who.familyName.trim() === "") return;
    invite.mutate({
      email: who.email.trim(),
      givenName: who.givenName.trim(),
      familyName: who.familyName.trim(),
      role: work.role,
      officeIds: [...work.officeIds],
      locale: language,
    });
  };
  const bind = (field: keyof typeof who) => ({
    label: t(field),
    value: who[field],
    isRequired: true,
    error: errorOf(field),
    onChange: (text: string) => setWho({ ...who, [field]: text }),
  });
  return (
    <ModalDialog title={t("inviteTitle")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {invite.error ? <FailureNotice failure={failureOf(invite.error)} /> : null}
        <p className="text-ink-soft">{t("inviteText")}</p>
        <TextField
          {...bind("email")}
          description={t("emailHelp")}
          type="email"
          maxLength={254}
          autoComplete="off"
          isFirst
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...bind("givenName")} maxLength={80} autoComplete="off" />
          <TextField {...bind("familyName")} maxLength={80} autoComplete="off" />
        </div>
        <RoleFields {...work} offices={offices} onChange={setWork} />
        {languages.length > 1 ? (
          <ChoiceField
            label={t("mailLanguage")}
            value={language}
            options={languages.map((value) => ({ value, label: ofLanguage(value) }))}
            onChange={setLanguage}
          />
        ) : null}
        <DialogEnd onBack={onClose}>
          <Button type="submit" look="primary" isPending={invite.isPending}>
            {t("sendInvite")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
