"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import type { LegalTextKind } from "@sportello/domain/tenants/legal-texts";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { MarkdownField } from "../../../../../components/markdown-field.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

type LegalTextFormProps = {
  readonly kind: LegalTextKind;
  readonly text: Localised;
  readonly languages: readonly Locale[];
  readonly revision: number;
  readonly mayWrite: boolean;
};

/** One legal text in the languages of the municipality, with emphasis, lists and links; HTML is shown as nothing. */
export const LegalTextForm = ({ kind, text, languages, revision, mayWrite }: LegalTextFormProps) => {
  const t = useTranslations("settings.legal");
  const router = useRouter();
  const { settings } = useTRPC();
  const [words, setWords] = useState<Record<Locale, string>>({ it: text.it, de: text.de ?? "", en: text.en ?? "" });
  const save = useMutation(
    settings.saveLegalText.mutationOptions({
      onSuccess: () => {
        sayDone(t("saved"));
        router.refresh();
      },
    }),
  );
  return (
    <section aria-labelledby={kind} className="space-y-4 rounded-lg border border-line bg-panel p-5">
      <div>
        <h2 id={kind} className="text-lg font-bold">
          {t(kind)}
        </h2>
        <p className="max-w-prose text-sm text-ink-faint">
          {t("help")} {kind === "legalNotes" ? t("licenceStays") : null}
        </p>
      </div>
      {save.error ? <FailureNotice failure={failureOf(save.error)} /> : null}
      {languages.map((language) => (
        <MarkdownField
          key={language}
          label={t(`words.${language}`)}
          lang={language}
          lines={10}
          value={words[language]}
          onChange={(next) => setWords({ ...words, [language]: next })}
        />
      ))}
      {mayWrite ? (
        <Button look="primary" isPending={save.isPending} onPress={() => save.mutate({ revision, kind, text: words })}>
          {t("save", { name: t(kind) })}
        </Button>
      ) : null}
    </section>
  );
};
