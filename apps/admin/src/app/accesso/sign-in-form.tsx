"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { invitationPath } from "../../auth/invitation-path.ts";
import { type SignInRefusal, unfoldRefusal } from "../../auth/sign-in-refusal.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { SignInNotice } from "./sign-in-notice.tsx";

const fields = ["email", "password", "totp"] as const;
type Field = (typeof fields)[number];
type Values = Record<Field, string>;

/** E-mail, password and code together: one refusal for all three, so that nobody learns which was wrong. `returnTo`: a page of ours. */
export const SignInForm = ({ returnTo }: { readonly returnTo: string }) => {
  const t = useTranslations("signIn");
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Values>({ email: "", password: "", totp: "" });
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const [refusal, setRefusal] = useState<Exclude<SignInRefusal, { code: "second_factor_to_enrol" }> | null>(null);
  const [isBusy, setBusy] = useState(false);

  const focus = (field: Field) => form.current?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Who was told to choose a new second factor has no code: the server knows.
    const empty = fields.filter((field) => field !== "totp" && values[field].trim() === "");
    setMissing(empty);
    if (empty[0]) return focus(empty[0]);
    setBusy(true);
    const answer = await signIn("staff", { ...values, redirect: false }).catch(() => ({ error: "unavailable" }));
    // A full load: nothing of the page of a stranger stays in memory.
    if (answer && !answer.error) return location.assign(returnTo);
    const found = unfoldRefusal(answer?.error ?? "");
    if (found.code === "second_factor_to_enrol") return location.assign(invitationPath(found.token, returnTo));
    if (values.totp.trim() === "") setMissing(["totp"]);
    setRefusal(found);
    setValues((typed) => ({ ...typed, totp: "" }));
    setBusy(false);
    focus("totp");
  };

  const bind = (name: Field) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues((typed) => ({ ...typed, [name]: value })),
    error: missing.includes(name) && values[name].trim() === "" ? t("required") : null,
    isRequired: true,
  });

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      {refusal ? <SignInNotice refusal={refusal} /> : null}
      <TextField {...bind("email")} label={t("email")} type="email" autoComplete="username" isFirst />
      <TextField {...bind("password")} label={t("password")} type="password" autoComplete="current-password" />
      <TextField
        {...bind("totp")}
        label={t("totp")}
        description={t("totpHelp")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
      />
      <Button type="submit" look="primary" isWide isPending={isBusy}>
        {t("submit")}
      </Button>
    </form>
  );
};
