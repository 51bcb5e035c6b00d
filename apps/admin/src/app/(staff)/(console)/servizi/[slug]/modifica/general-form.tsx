"use client";

import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import type { ServiceGeneral } from "@sportello/domain/services/general";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { audiences, categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { useLocale, useTranslations } from "next-intl";
import { CheckField } from "../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { ManyField } from "../../../../../../components/many-field.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { SaveStateLine } from "./save-state-line.tsx";
import { useDraftPart } from "./use-draft-part.ts";

type GeneralFormProps = {
  readonly slug: string;
  readonly general: { readonly content: ServiceGeneral; readonly revision: number };
  readonly sheet: { readonly content: DraftSheet; readonly revision: number };
  readonly languages: readonly Locale[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
};

/** The names are part of the sheet, everything else stands on the service itself: two parts that are saved apart. */
export const GeneralForm = ({ slug, general, sheet, languages, offices }: GeneralFormProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const names = useDraftPart(slug, "sheet", sheet);
  const rest = useDraftPart(slug, "general", general);
  const { content } = rest;
  const set = (changes: Partial<ServiceGeneral>) => rest.change({ ...content, ...changes });
  const worse =
    names.state.kind === "saved" && names.state.at === null
      ? rest
      : names.state.kind !== "saved"
        ? names
        : rest.state.kind === "saved" && rest.state.at === null
          ? names
          : rest;
  return (
    <div className="max-w-4xl">
      <SaveStateLine state={worse.state} onRetry={worse.retry} />
      <div className="space-y-5 rounded-lg border border-line bg-panel p-4 sm:p-5">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {languages.map((language) => (
            <TextField
              key={language}
              label={t("serviceEditor.general.name", { language: t(`namedLanguage.${language}`) })}
              value={names.content.title[language] ?? ""}
              onChange={(title) =>
                names.change({ ...names.content, title: { ...names.content.title, [language]: title } })
              }
              isRequired={language === "it"}
              maxLength={200}
              lang={language}
              error={
                language === "it" && names.content.title.it.trim() === "" ? t("serviceEditor.general.nameError") : null
              }
            />
          ))}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <ChoiceField
            label={t("services.office")}
            description={t("serviceEditor.general.officeHint")}
            value={content.officeId}
            options={offices.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
            onChange={(officeId) => set({ officeId })}
          />
          <ChoiceField
            label={t("serviceEditor.general.category")}
            description={t("serviceEditor.general.categoryHint")}
            value={content.category}
            options={categories.map((value) => ({ value, label: t(`vocabulary.category.${value}`) }))}
            onChange={(category) => set({ category })}
          />
        </div>
        <div id="topics" className="scroll-mt-24">
          <ManyField
            label={t("serviceEditor.general.topics")}
            description={t("serviceEditor.general.topicsHint")}
            values={content.topics}
            options={topics.map((value) => ({ value, label: t(`vocabulary.topic.${value}`) }))}
            onChange={(chosen) => set({ topics: chosen })}
          />
        </div>
        <ManyField
          label={t("serviceEditor.general.lifeEvents")}
          values={content.lifeEvents}
          options={lifeEvents.map((value) => ({ value, label: t(`vocabulary.lifeEvent.${value}`) }))}
          onChange={(chosen) => set({ lifeEvents: chosen })}
        />
        <ManyField
          label={t("serviceEditor.general.audiences")}
          values={content.audiences}
          options={audiences.map((value) => ({ value, label: t(`vocabulary.audience.${value}`) }))}
          onChange={(chosen) => set({ audiences: chosen })}
        />
        <CheckField
          label={t("serviceEditor.general.featured")}
          description={t("serviceEditor.general.featuredHint")}
          isChecked={content.isFeatured}
          onChange={(isFeatured) => set({ isFeatured })}
        />
      </div>
    </div>
  );
};
