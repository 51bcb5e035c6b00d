"use client";

import { type TemplateOutcome, templateOutcomes } from "@sportello/api/outcome-templates/input";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { KeptEnd } from "../kept-end.tsx";
import { useDone } from "../use-done.ts";
import { TemplatePreview } from "./template-preview.tsx";
import { TemplateWords } from "./template-words.tsx";
import { faultsOf, type Words, writtenIn } from "./written-template.ts";

type Listed = Outputs["outcomeTemplates"]["list"];
export type KeptTemplate = Listed["templates"][number];
export type About = { readonly services: Listed["services"]; readonly languages: readonly Locale[] };
type TemplateDialogProps = About & {
  /** Null for a new one. */ readonly template: KeptTemplate | null;
  readonly onClose: () => void;
};

/** Writes a document in the languages of the municipality and shows it filled for a real application. */
export const TemplateDialog = ({ template: kept, services, languages, onClose }: TemplateDialogProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const done = useDone(onClose);
  const { outcomeTemplates } = useTRPC();
  const [name, setName] = useState(kept?.name ?? "");
  const [serviceId, setServiceId] = useState(kept?.serviceId ?? services[0]?.id ?? "");
  const [outcome, setOutcome] = useState<TemplateOutcome>(kept?.outcome ?? "accepted");
  const wordsIn = (language: Locale) => ({ title: kept?.title[language] ?? "", body: kept?.body[language] ?? "" });
  const [words, setWords] = useState<Words>({ it: wordsIn("it"), de: wordsIn("de"), en: wordsIn("en") });
  const [isTried, setTried] = useState(false);
  const save = useMutation(outcomeTemplates.save.mutationOptions({ onSuccess: done(t("outcomeTemplates.saved")) }));
  const remove = useMutation(
    outcomeTemplates.remove.mutationOptions({ onSuccess: done(t("outcomeTemplates.removed")) }),
  );
  const error = save.error ?? remove.error;
  const service = services.find(({ id }) => id === serviceId);
  const { questions = [], groups = [] } = service ?? {};
  const askable = {
    questions: new Set(questions.map(({ path }) => path)),
    groups: new Set(groups.map(({ path }) => path)),
  };
  const faults = languages.map((language) => ({ language, ...faultsOf(words, language, askable) }));
  const isRight = faults.every(({ title, body }) => title === null && body === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && isRight && service)
      save.mutate({
        ...(kept && { id: kept.id }),
        serviceId,
        outcome,
        name: name.trim(),
        title: writtenIn(words, "title"),
        body: writtenIn(words, "body"),
      });
  };
  return (
    <ModalDialog
      title={t(kept === null ? "outcomeTemplates.add" : "outcomeTemplates.edit")}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <div className="space-y-4">
        <form id="template" onSubmit={submit} noValidate className="space-y-4">
          {error ? <FailureNotice failure={failureOf(error)} /> : null}
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField
              label={t("texts.name")}
              value={name}
              onChange={setName}
              maxLength={80}
              isRequired
              isFirst
              error={isTried && name.trim() === "" ? t("decision.required") : null}
            />
            {kept === null ? (
              <ChoiceField
                label={t("queue.service")}
                value={serviceId}
                onChange={setServiceId}
                options={services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))}
              />
            ) : null}
            <ChoiceField
              label={t("texts.for")}
              value={outcome}
              onChange={setOutcome}
              options={templateOutcomes.map((value) => ({ value, label: t(`outcomeTemplates.outcome.${value}`) }))}
            />
          </div>
          {faults.map(({ language, title, body }) => (
            <TemplateWords
              key={language}
              language={language}
              words={words[language]}
              questions={questions}
              groups={groups}
              onChange={(changed) => setWords({ ...words, [language]: changed })}
              faults={
                isTried
                  ? { title, body }
                  : { title: title?.kind === "required" ? null : title, body: body?.kind === "required" ? null : body }
              }
            />
          ))}
        </form>
        <TemplatePreview outcome={outcome} title={words.it.title} body={words.it.body} isRight={isRight} />
        <KeptEnd
          form="template"
          isSaving={save.isPending}
          isRemoving={remove.isPending}
          onRemove={kept && (() => remove.mutate({ id: kept.id }))}
          onClose={onClose}
        />
      </div>
    </ModalDialog>
  );
};
