"use client";

import { textCommands, textPlaceholders } from "@sportello/api/decision-texts/input";
import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { KeptEnd } from "./kept-end.tsx";
import { useDone } from "./use-done.ts";
import { faultOf, type TextCommand, withExamples, writtenIn } from "./written-text.ts";

type Listed = Outputs["decisionTexts"]["list"];
export type KeptText = Listed["texts"][number];
export type About = {
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly services: Listed["services"];
  readonly languages: readonly Locale[];
  /** What stands for each placeholder in the preview, in the language of the text. */
  readonly examples: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
};
type TextDialogProps = About & {
  /** Null for a new one. */ readonly text: KeptText | null;
  readonly onClose: () => void;
};

/** Writes a text in the languages of the municipality and shows it as a citizen will read it. */
export const TextDialog = ({ text: kept, offices, services, languages, examples, onClose }: TextDialogProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const done = useDone(onClose);
  const { decisionTexts } = useTRPC();
  const [name, setName] = useState(kept?.name ?? "");
  const [officeId, setOfficeId] = useState(kept?.officeId ?? offices[0]?.id ?? "");
  const [serviceId, setServiceId] = useState(kept?.serviceId ?? "");
  const [command, setCommand] = useState<TextCommand>(kept?.command ?? "reject");
  const [words, setWords] = useState<Readonly<Record<Locale, string>>>({
    it: kept?.text.it ?? "",
    de: kept?.text.de ?? "",
    en: kept?.text.en ?? "",
  });
  const [isTried, setTried] = useState(false);
  const save = useMutation(decisionTexts.save.mutationOptions({ onSuccess: done(t("texts.saved")) }));
  const remove = useMutation(decisionTexts.remove.mutationOptions({ onSuccess: done(t("texts.removed")) }));
  const error = save.error ?? remove.error;
  const faults = new Map(languages.map((language) => [language, faultOf(words[language], language)]));
  const faultText = (language: Locale) => {
    const fault = faults.get(language);
    if (!isTried || !fault) return null;
    return fault.kind === "unknown" ? t("texts.unknown", { names: fault.names }) : t(`decision.${fault.kind}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || [...faults.values()].some((fault) => fault !== null)) return;
    save.mutate({
      ...(kept && { id: kept.id }),
      officeId,
      serviceId: serviceId === "" ? null : serviceId,
      command,
      name: name.trim(),
      text: writtenIn(words),
    });
  };
  const written = languages.filter((language) => words[language].trim() !== "");
  return (
    <ModalDialog title={t(kept === null ? "texts.add" : "texts.edit")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <TextField
          label={t("texts.name")}
          description={t("texts.nameHelp")}
          value={name}
          onChange={setName}
          maxLength={80}
          isRequired
          isFirst
          error={isTried && name.trim() === "" ? t("decision.required") : null}
        />
        <ChoiceField
          label={t("texts.for")}
          value={command}
          onChange={setCommand}
          options={textCommands.map((value) => ({ value, label: t(`command.${value}`) }))}
        />
        {offices.length > 1 ? (
          <ChoiceField
            label={t("queue.office")}
            value={officeId}
            onChange={(value) => {
              setOfficeId(value);
              setServiceId("");
            }}
            options={offices.map(({ id, name: office }) => ({ value: id, label: inLocale(office, locale) }))}
          />
        ) : null}
        <ChoiceField
          label={t("queue.service")}
          value={serviceId}
          onChange={setServiceId}
          options={[
            { value: "", label: t("queue.anyService") },
            ...services
              .filter((service) => service.officeId === officeId)
              .map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })),
          ]}
        />
        <p className="text-sm text-ink-soft">
          {t("texts.placeholders")}{" "}
          <span className="font-mono text-[0.8125rem]">
            {textPlaceholders.map((placeholder) => `{{${placeholder}}}`).join(" ")}
          </span>
        </p>
        {languages.map((language) => (
          <TextField
            key={language}
            lang={language}
            label={`${t(`texts.words.${language}`)}${language === "it" ? "" : ` (${t("common.optional")})`}`}
            lines={5}
            value={words[language]}
            isRequired={language === "it"}
            onChange={(typed) => setWords({ ...words, [language]: typed })}
            error={faultText(language)}
          />
        ))}
        {written.length === 0 ? null : (
          <figure className="rounded-md bg-sunken px-3 py-2.5">
            <figcaption className="text-sm font-semibold">{t("texts.preview")}</figcaption>
            <div className="divide-y divide-line">
              {written.map((language) => (
                <p key={language} lang={language} className="py-1.5 break-words whitespace-pre-line">
                  {withExamples(words[language], examples[language])}
                </p>
              ))}
            </div>
          </figure>
        )}
        <KeptEnd
          isSaving={save.isPending}
          isRemoving={remove.isPending}
          onRemove={kept && (() => remove.mutate({ id: kept.id }))}
          onClose={onClose}
        />
      </form>
    </ModalDialog>
  );
};
