"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MarkdownField } from "../../../../../../../components/markdown-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { LanguageSwitch } from "../language-switch.tsx";
import { SaveStateLine } from "../save-state-line.tsx";
import { useDraftPart } from "../use-draft-part.ts";
import { Completeness } from "./completeness.tsx";
import { ListFields } from "./list-fields.tsx";

const before = ["recipients", "description", "howTo", "needed", "outcome"] as const;
const after = ["costs", "conditions"] as const;
const optional = new Set<string>(["description", "costs", "keywords"]);

type SheetFormProps = {
  readonly slug: string;
  readonly given: { readonly content: DraftSheet; readonly revision: number };
  readonly languages: readonly Locale[];
};

/** All texts of the sheet in one language at a time; what is compulsory is counted at the side. */
export const SheetForm = ({ slug, given, languages }: SheetFormProps) => {
  const t = useTranslations("serviceEditor.sheet");
  const parts = useTranslations("services");
  const { content, change, state, retry } = useDraftPart(slug, "sheet", given);
  const [language, setLanguage] = useState<Locale>("it");
  const write = (text: Localised | undefined, written: string): Localised => ({
    ...(text ?? { it: "" }),
    [language]: written,
  });
  const section = (name: (typeof before)[number] | (typeof after)[number]) => (
    <div key={name} id={name} className="scroll-mt-24">
      <MarkdownField
        label={parts(name)}
        description={t(`hint.${name}`)}
        lang={language}
        isRequired={!optional.has(name)}
        lines={6}
        value={content[name]?.[language] ?? ""}
        onChange={(written) => change({ ...content, [name]: write(content[name], written) })}
      />
    </div>
  );
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <SaveStateLine state={state} onRetry={retry} />
        <LanguageSwitch languages={languages} value={language} onChange={setLanguage} />
        <div className="mt-4 space-y-6 rounded-lg border border-line bg-panel p-4 sm:p-5">
          <TextField
            label={t("title")}
            value={content.title[language] ?? ""}
            onChange={(title) => change({ ...content, title: write(content.title, title) })}
            maxLength={200}
            lang={language}
          />
          <TextField
            label={t("summary")}
            description={t("hint.summary")}
            lines={2}
            value={content.summary[language] ?? ""}
            onChange={(summary) => change({ ...content, summary: write(content.summary, summary) })}
            maxLength={400}
            lang={language}
          />
          <TextField
            label={t("keywords")}
            description={t("hint.keywords")}
            value={content.keywords?.[language] ?? ""}
            onChange={(keywords) => change({ ...content, keywords: write(content.keywords, keywords) })}
            maxLength={400}
            lang={language}
          />
          {before.map(section)}
          <div id="times" className="scroll-mt-24">
            <MarkdownField
              label={parts("times")}
              description={t("hint.times")}
              lang={language}
              isRequired
              lines={4}
              value={content.times.text[language] ?? ""}
              onChange={(written) =>
                change({ ...content, times: { ...content.times, text: write(content.times.text, written) } })
              }
            />
          </div>
          <ListFields sheet={content} language={language} list="steps" onChange={change} />
          {after.map(section)}
          <ListFields sheet={content} language={language} list="more" onChange={change} />
          <ListFields sheet={content} language={language} list="links" onChange={change} />
        </div>
      </div>
      <Completeness sheet={content} languages={languages} />
    </div>
  );
};
