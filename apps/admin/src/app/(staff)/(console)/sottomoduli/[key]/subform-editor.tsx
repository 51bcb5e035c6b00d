"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import type { FormDefinition } from "@sportello/forms/definition";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { z } from "zod";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import type { Shelf } from "../../servizi/[slug]/modifica/modulo/shelf.ts";
import { useBuilder } from "../../servizi/[slug]/modifica/modulo/use-builder.ts";
import { Workbench } from "../../servizi/[slug]/modifica/modulo/workbench.tsx";

type SubformEditorProps = { readonly subformKey: string; readonly name: Localised; readonly version: number; readonly form: FormDefinition; readonly shelf: Shelf; readonly languages: readonly Locale[] };
const Json = z.record(z.string(), z.json());

/** A reusable part being changed. It is kept as its next version when one says so: a half-done one would be everybody's. */
export const SubformEditor = ({ subformKey, name, version, form, shelf, languages }: SubformEditorProps) => {
  const t = useTranslations("subforms");
  const tBuilder = useTranslations("formBuilder");
  const router = useRouter();
  const builder = useBuilder(form, shelf);
  const [names, setNames] = useState<Localised>(name);
  const { subforms } = useTRPC();
  const make = useMutation(subforms.makeVersion.mutationOptions({ onSuccess: ({ isMade }) => (isMade ? router.refresh() : undefined) }));
  const self = useMemo(() => ({ kind: "subform" as const, key: subformKey }), [subformKey]);
  const isChanged = (builder.form !== form || JSON.stringify(names) !== JSON.stringify(name)) && !make.data?.isMade;
  const isNamed = names.it.trim() !== "";
  const save = () => {
    const content = Json.parse(JSON.parse(JSON.stringify(builder.form)));
    make.mutate({ key: subformKey, name: names, form: content, against: version });
  };
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);

  const status = (
    <div className="flex flex-wrap items-center gap-3">
      <Button look="primary" isDisabled={!isChanged || !isNamed} isPending={make.isPending} onPress={save}>{t("save", { number: version + 1 })}</Button>
      <p role="status" className="text-sm text-ink-soft">{make.data?.isMade ? t("saved", { number: make.data.version }) : isChanged ? t("unsaved") : ""}</p>
    </div>
  );
  return (
    <div className="space-y-4">
      <div className="grid gap-3 sm:grid-cols-3">
        {(["it", "de", "en"] as const).filter((language) => languages.includes(language)).map((language) => (
          <TextField
            key={language}
            label={t(`nameIn.${language}`)}
            value={names[language] ?? ""}
            maxLength={120}
            onChange={(text) => setNames(language === "it" || text !== "" ? { ...names, [language]: text } : Object.fromEntries(Object.entries(names).filter(([one]) => one !== language)) as Localised)}
            error={language === "it" && !isNamed ? t("nameMissing") : null}
          />
        ))}
      </div>
      {make.error ? <FailureNotice failure={failureOf(make.error)} /> : null}
      {make.data?.isMade === false ? (
        <Notice tone="bad" live="alert" title={t("refused")}>
          <ul className="list-disc pl-5">
            {make.data.faults.map(({ path, code, detail }) => <li key={`${path} ${code}`}><code>{path || "."}</code>: {tBuilder(`fault.${code}`)} {detail}</li>)}
          </ul>
        </Notice>
      ) : null}
      <Workbench builder={builder} shelf={shelf} languages={languages} self={self} status={status} />
    </div>
  );
};
