"use client";

import { locales } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { ColourField } from "./colour-field.tsx";
import {
  contrastOf,
  type KeptSettings,
  type PlainField,
  readSettings,
  type TranslatedField,
  translatedFields,
  typedSettings,
} from "./typed-settings.ts";

const helped = ["ipaCode", "istatCode", "fiscalCode", "accessibilityUrl", "siteUrl"] as const;

/** All that the municipality says of itself, in one form; a wrong field says so beside itself. */
export const SettingsForm = ({
  settings: kept,
  mayWrite,
}: {
  readonly settings: KeptSettings;
  readonly mayWrite: boolean;
}) => {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const ofLanguage = useTranslations("language");
  const router = useRouter();
  const { settings: procedures } = useTRPC();
  const [typed, setTyped] = useState(() => typedSettings(kept));
  const [isTried, setTried] = useState(false);
  const save = useMutation(
    procedures.save.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        router.refresh();
      },
    }),
  );
  const { settings, faults } = readSettings(typed);
  const errorOf = (field: PlainField | TranslatedField) =>
    isTried && faults[field] ? t(`fault.${faults[field]}`) : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const isReadable = contrastOf(typed.colour)?.isGood === true;
    if (settings !== null && isReadable)
      return save.mutate({ revision: kept.revision, settings: { ...settings, languages: [...settings.languages] } });
    const form = event.currentTarget;
    requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  const plain = (field: PlainField, isRequired = true) => {
    const help = helped.find((one) => one === field);
    return (
      <TextField
        label={isRequired ? t(field) : `${t(field)} (${common("optional")})`}
        value={typed[field]}
        isRequired={isRequired}
        error={errorOf(field)}
        isReadOnly={!mayWrite}
        {...(help && { description: t(`${help}Help`) })}
        onChange={(text) => setTyped({ ...typed, [field]: text })}
      />
    );
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
      <Group title={t("names")}>
        {translatedFields.flatMap((field) =>
          locales
            .filter((locale) => typed.languages.includes(locale))
            .map((locale) => (
              <TextField
                key={`${field} ${locale}`}
                label={locale === "it" ? t(`${field}.it`) : `${t(`${field}.${locale}`)} (${common("optional")})`}
                value={typed[field][locale]}
                isRequired={locale === "it"}
                isReadOnly={!mayWrite}
                error={locale === "it" ? errorOf(field) : null}
                onChange={(text) => setTyped({ ...typed, [field]: { ...typed[field], [locale]: text } })}
              />
            )),
        )}
      </Group>
      <Group title={t("codes")}>
        {plain("ipaCode")}
        {plain("istatCode", false)}
        {plain("fiscalCode")}
      </Group>
      <Group title={t("contacts")}>
        {plain("address")}
        {plain("phone")}
        {plain("email")}
        {plain("pec")}
        {plain("accessibilityUrl")}
        {plain("siteUrl", false)}
      </Group>
      <Group title={t("languages")} text={t("languagesHelp")}>
        {locales.map((locale) => (
          <label key={locale} className="flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              checked={typed.languages.includes(locale)}
              disabled={locale === "it" || !mayWrite}
              className="size-4.5 accent-primary"
              onChange={({ target }) =>
                setTyped({
                  ...typed,
                  languages: locales.filter((one) => (one === locale ? target.checked : typed.languages.includes(one))),
                })
              }
            />
            {ofLanguage(locale)}{" "}
            {locale === "it" ? <span className="text-ink-faint">({t("languageFixed")})</span> : null}
          </label>
        ))}
      </Group>
      <Group title={t("look")}>
        <ColourField
          value={typed.colour}
          isReadOnly={!mayWrite}
          isTried={isTried}
          onChange={(colour) => setTyped({ ...typed, colour })}
        />
      </Group>
      {mayWrite ? (
        <Button type="submit" look="primary" isPending={save.isPending}>
          {t("save")}
        </Button>
      ) : null}
    </form>
  );
};

const Group = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}) => (
  <fieldset className="rounded-lg border border-line bg-panel p-5">
    <legend className="float-left mb-3 w-full text-lg font-bold">{title}</legend>
    {text ? <p className="clear-both mb-3 text-sm text-ink-faint">{text}</p> : null}
    <div className="clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
  </fieldset>
);
