"use client";

import {
  longestPassword,
  type PasswordFault,
  passwordFaultCodes,
  shortestPassword,
} from "@sportello/domain/access/password";
import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { buttonClass } from "../../../components/button-class.ts";
import { Button } from "../../../components/button.tsx";
import { FailureNotice } from "../../../components/failure-notice.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useTRPC } from "../../../trpc/client.ts";
import { failureOf } from "../../../trpc/refusal-of.ts";
import { SecondFactor } from "./second-factor.tsx";

type InvitationFormProps = {
  readonly token: string;
  /** Where the new access is used for the first time; it leads on to the page that was asked for. */
  readonly signInAt: Route;
  readonly isEnrolment: boolean;
  readonly email: string;
  readonly secret: string;
  /** A `data:` address. */ readonly picture: string;
};
type Field = "password" | "again" | "code";

/** Password (twice) and the first code of the app in one go; what was wrong is said at its field. */
export const InvitationForm = ({ token, signInAt, isEnrolment, email, secret, picture }: InvitationFormProps) => {
  const t = useTranslations("invitation");
  const { invitations } = useTRPC();
  const [typed, setTyped] = useState<Record<Field, string>>({ password: "", again: "", code: "" });
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const say = (next: Partial<Record<Field, string>>) => {
    setErrors(next);
    const first = (["password", "again", "code"] as const).find((field) => next[field] !== undefined);
    if (first) document.querySelector<HTMLInputElement>(`input[name=${first}]`)?.focus();
  };
  const faultText = (fault: PasswordFault) => t(`fault.${fault}`, { min: shortestPassword, max: longestPassword });
  const accept = useMutation(
    invitations.accept.mutationOptions({
      onError: (error) => {
        const failure = failureOf(error);
        if (failure.kind !== "refused") return;
        if (failure.code === "wrong_code") say({ code: t("wrongCode") });
        if (failure.code === "weak_password")
          say({
            password: passwordFaultCodes
              .filter((fault) => String(failure.params["faults"]).split(",").includes(fault))
              .map(faultText)
              .join(". "),
          });
      },
    }),
  );
  if (accept.isSuccess) {
    return (
      <div className="space-y-4">
        <Notice tone="good" title={t("doneTitle")} live="status">
          <p>{t("doneText", { email })}</p>
        </Notice>
        <Link href={signInAt} className={buttonClass("primary", true)}>
          {t("signIn")}
        </Link>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: Partial<Record<Field, string>> = {};
    if (isEnrolment && [...typed.password].length < shortestPassword) found.password = faultText("too_short");
    if (isEnrolment && typed.again !== typed.password) found.again = t("different");
    if (typed.code.trim() === "") found.code = t("required");
    say(found);
    if (Object.keys(found).length === 0)
      accept.mutate({ token, code: typed.code, ...(isEnrolment && { password: typed.password }) });
  };
  const bind = (field: Field) => ({
    name: field,
    value: typed[field],
    isRequired: true,
    error: errors[field] ?? null,
    onChange: (text: string) => setTyped({ ...typed, [field]: text }),
  });
  const failure = accept.error ? failureOf(accept.error) : null;
  const isToldAtField =
    failure?.kind === "refused" && (failure.code === "wrong_code" || failure.code === "weak_password");
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      {failure && !isToldAtField ? <FailureNotice failure={failure} /> : null}
      {/* Password managers keep the two together. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {isEnrolment ? (
        <div className="space-y-4">
          <TextField
            {...bind("password")}
            label={t("password")}
            description={t("passwordHelp", { min: shortestPassword })}
            type="password"
            autoComplete="new-password"
            maxLength={longestPassword}
            isFirst
          />
          <TextField
            {...bind("again")}
            label={t("again")}
            type="password"
            autoComplete="new-password"
            maxLength={longestPassword}
          />
        </div>
      ) : null}
      <SecondFactor secret={secret} picture={picture} />
      <TextField
        {...bind("code")}
        label={t("code")}
        description={t("codeHelp")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
      />
      <Button type="submit" look="primary" isWide isPending={accept.isPending}>
        {t(isEnrolment ? "submit" : "submitSecondFactor")}
      </Button>
    </form>
  );
};
