"use client";

import { fill } from "@sportello/api/notices/fill";
import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { formatOf } from "@sportello/ui/format-of";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { useInstantText } from "../../../../../../../components/instant.tsx";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../../../trpc/refusal-of.ts";
import { type Moment, useMessageValues } from "./use-message-values.ts";

type Values = Outputs["services"]["messageValues"];
type MessagePreviewProps = {
  readonly slug: string;
  readonly moment: Moment;
  readonly text: { readonly subject: Localised; readonly text: Localised };
  readonly language: Locale;
  readonly facts: Readonly<Record<"servizio" | "ente" | "ufficio", Localised>>;
  /** Why something is missing, as an invented applicant would read it. */
  readonly reason: Localised;
  /** The service's latest applications: none of their contents. */
  readonly examples: Outputs["services"]["messageExamples"];
};

/** The mail as an invented applicant would get it, or as one of the latest did, with what is theirs covered: whoever shapes services sees no applications. */
export const MessagePreview = ({ slug, moment, text, language, facts, reason, examples }: MessagePreviewProps) => {
  const t = useTranslations("serviceEditor.messages");
  const statuses = useTranslations("status");
  const day = useInstantText();
  const [chosen, setChosen] = useState("");
  const { values: real, error } = useMessageValues({ slug, moment, locale: language, applicationId: chosen });
  const invented: Values = {
    nome: "Giulia",
    pratica: "AN 7K2M-4QXD-9HTR",
    protocollo: "12345/2026",
    motivo: inLocale(reason, language),
    link: "https://…/pratiche/…",
    scadenza: formatOf(language).dateTime(new Date(Date.UTC(2026, 11, 31)), {
      day: "numeric",
      month: "long",
      year: "numeric",
    }),
    servizio: inLocale(facts.servizio, language),
    ente: inLocale(facts.ente, language),
    ufficio: inLocale(facts.ufficio, language),
  };
  const values = chosen === "" ? invented : real;
  return (
    <section
      aria-label={t("preview")}
      className="h-fit space-y-3 rounded-lg border border-line bg-panel p-4 sm:p-5 lg:sticky lg:top-4"
    >
      <h2 className="font-bold">{t("preview")}</h2>
      <ChoiceField
        label={t("previewOf")}
        description={t(examples.length === 0 ? "noExamples" : "covered")}
        value={chosen}
        onChange={setChosen}
        options={[
          { value: "", label: t("invented") },
          ...examples.map(({ id, status, submittedAt }) => ({
            value: id,
            label: t("example", { day: day(submittedAt, "short"), status: statuses(status) }),
          })),
        ]}
      />
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <div lang={language} aria-busy={values === undefined} className="rounded-md border border-line bg-sunken p-4">
        {values ? (
          <>
            <p className="border-b border-line pb-2 font-semibold break-words">
              {fill(inLocale(text.subject, language), values)}
            </p>
            <p className="pt-3 break-words whitespace-pre-line">{fill(inLocale(text.text, language), values)}</p>
          </>
        ) : null}
      </div>
    </section>
  );
};
