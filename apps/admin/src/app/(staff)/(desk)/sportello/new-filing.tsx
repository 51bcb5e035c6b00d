"use client";

import { inLocale, type Locale } from "@sportello/domain/locales";
import { fitsFiscalCode } from "@sportello/domain/people/fits-fiscal-code";
import { identityDocumentKinds } from "@sportello/domain/people/identity-document";
import { romeDay } from "@sportello/domain/time/rome-day";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { PersonCard } from "./person-card.tsx";
import { type FoundPerson, PersonSearch } from "./person-search.tsx";
import { faultsOf, type FilingField, nothingTyped, type TypedFiling } from "./typed-filing.ts";

type NewFilingProps = { readonly services: Outputs["counter"]["services"]; readonly languages: readonly Locale[] };

/** Who is there, by which document, and for what: then the form opens. */
export const NewFiling = ({ services, languages }: NewFilingProps) => {
  const t = useTranslations("counter");
  const named = useTranslations("language");
  const locale = useLocale();
  const router = useRouter();
  const today = romeDay(useNow());
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [typed, setTyped] = useState<TypedFiling>(nothingTyped);
  const [language, setLanguage] = useState<Locale>(languages[0] ?? "it");
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useMutation(
    useTRPC().counter.begin.mutationOptions({ onSuccess: ({ id }) => router.push(`/sportello/${id}`) }),
  );
  const faults = faultsOf(typed, today);
  const found = (one: FoundPerson) => {
    setPerson(one);
    setTried(false);
    setTyped({
      ...nothingTyped,
      slug: typed.slug,
      ...(one.isKnown && { givenName: one.givenName, familyName: one.familyName }),
    });
  };
  const field = (name: FilingField) => {
    const fault = faults[name];
    return {
      value: typed[name],
      onChange: (value: string) => setTyped({ ...typed, [name]: value }),
      error: isTried && fault ? t(`fault.${fault}`) : null,
      isRequired: true,
      autoComplete: "off",
    } as const;
  };
  if (person === null)
    return (
      <section aria-label={t("new")} className="rounded-lg border border-line bg-panel p-4">
        <PersonSearch onFound={found} />
      </section>
    );
  const { fiscalCode } = person;
  const isCertified = person.isKnown && person.certifiedAt !== null;
  const isUnlike = typed.givenName !== "" && typed.familyName !== "" && !fitsFiscalCode(fiscalCode, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0 || isPending) return;
    const { givenName, familyName, slug, ...document } = typed;
    mutate({ slug, person: { fiscalCode, givenName, familyName }, document, locale: language });
  };
  const open = services.filter(({ availability }) => availability.state === "open");
  return (
    <section aria-label={t("new")} className="rounded-lg border border-line bg-panel p-4">
      <PersonCard person={person} onOther={() => setPerson(null)} />
      <form onSubmit={submit} noValidate className="mt-4 space-y-5">
        {isCertified ? null : (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label={t("givenName")} maxLength={120} {...field("givenName")} isFirst />
            <TextField label={t("familyName")} maxLength={120} {...field("familyName")} />
          </div>
        )}
        {isUnlike ? (
          <Notice tone="warn" live="status">
            <p>{t("unlikeCode")}</p>
          </Notice>
        ) : null}
        <fieldset className="space-y-4">
          <legend className="mb-2 text-lg font-bold">{t("document")}</legend>
          <div className="grid gap-4 sm:grid-cols-2">
            <ChoiceField
              label={t("kind")}
              value={typed.kind}
              onChange={(kind) => setTyped({ ...typed, kind })}
              options={identityDocumentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            />
            <TextField label={t("number")} maxLength={40} {...field("number")} />
            <TextField label={t("issuedBy")} maxLength={120} {...field("issuedBy")} />
            <TextField label={t("expiresOn")} type="date" {...field("expiresOn")} />
          </div>
        </fieldset>
        <fieldset className="space-y-4">
          <legend className="mb-2 text-lg font-bold">{t("what")}</legend>
          <ChoiceField
            label={t("service")}
            value={typed.slug}
            onChange={(slug) => setTyped({ ...typed, slug })}
            options={[
              { value: "", label: t("chooseService") },
              ...open.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale) })),
            ]}
          />
          {isTried && faults.slug ? (
            <p role="alert" className="text-sm font-semibold text-bad">
              {t("fault.service")}
            </p>
          ) : null}
          {languages.length > 1 ? (
            <ChoiceField
              label={t("language")}
              description={t("languageHelp")}
              value={language}
              onChange={setLanguage}
              options={languages.map((value) => ({ value, label: named(value) }))}
            />
          ) : null}
        </fieldset>
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <Button type="submit" look="primary" isPending={isPending}>
          {t("open")}
        </Button>
      </form>
    </section>
  );
};
