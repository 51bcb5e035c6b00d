"use client";

import { moments } from "@sportello/api/notices/moments";
import type { Locale, Localised } from "@sportello/domain/locales";
import type { ServiceOptions } from "@sportello/domain/services/options";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { LanguageSwitch } from "../language-switch.tsx";
import { SaveStateLine } from "../save-state-line.tsx";
import { useDraftPart } from "../use-draft-part.ts";
import { useSought } from "../use-sought.ts";
import { MessagePreview } from "./message-preview.tsx";
import { MessageText } from "./message-text.tsx";

type MessagesFormProps = {
  readonly slug: string;
  readonly given: { readonly content: ServiceOptions; readonly revision: number };
  readonly languages: readonly Locale[];
  readonly usual: Outputs["services"]["usualMessages"];
  /** What is known of every application of this service already. */
  readonly facts: { readonly servizio: Localised; readonly ente: Localised; readonly ufficio: Localised };
  readonly reason: Localised;
  readonly examples: Outputs["services"]["messageExamples"];
};

/** One moment at a time: the usual text, or one of the service's own, beside how the mail will read. */
export const MessagesForm = ({ slug, given, languages, usual, facts, reason, examples }: MessagesFormProps) => {
  const t = useTranslations("serviceEditor.messages");
  const { content, change, state, retry } = useDraftPart(slug, "options", given);
  const sought = useSought();
  const [chosen, setMoment] = useState<(typeof moments)[number] | null>(null);
  const moment = chosen ?? moments.find((one) => one === sought) ?? "submitted";
  const [language, setLanguage] = useState<Locale>("it");
  const own = content.messages[moment];
  const shown = own ?? usual.texts[moment];
  const set = (text: typeof own) => {
    const { [moment]: _old, ...others } = content.messages;
    change({ ...content, messages: text === undefined ? others : { ...others, [moment]: text } });
  };
  return (
    <div>
      <SaveStateLine state={state} onRetry={retry} />
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="space-y-4 rounded-lg border border-line bg-panel p-4 sm:p-5">
          <ChoiceField
            label={t("moment")}
            value={moment}
            onChange={setMoment}
            options={moments.map((value) => ({
              value,
              label: content.messages[value]
                ? t("ownMoment", { moment: t(`moments.${value}`) })
                : t(`moments.${value}`),
            }))}
          />
          <CheckField
            label={t("own")}
            description={t("ownHint")}
            isChecked={own !== undefined}
            onChange={(is) => set(is ? usual.texts[moment] : undefined)}
          />
          {own === undefined ? null : (
            <>
              <LanguageSwitch languages={languages} value={language} onChange={setLanguage} />
              <TextField
                label={t("subject")}
                value={own.subject[language] ?? ""}
                lang={language}
                maxLength={200}
                onChange={(subject) => set({ ...own, subject: { ...own.subject, [language]: subject } })}
              />
              <MessageText
                value={own.text[language] ?? ""}
                lang={language}
                placeholders={usual.placeholders}
                onChange={(text) => set({ ...own, text: { ...own.text, [language]: text } })}
              />
            </>
          )}
        </div>
        <MessagePreview
          slug={slug}
          moment={moment}
          text={shown}
          language={language}
          facts={facts}
          reason={reason}
          examples={examples}
        />
      </div>
    </div>
  );
};
