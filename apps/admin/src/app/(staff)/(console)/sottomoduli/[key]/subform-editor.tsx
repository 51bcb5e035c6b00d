"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import type { FormDefinition } from "@sportello/forms/definition";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { z } from "zod";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { FaultList } from "../../servizi/[slug]/modifica/fault-list.tsx";
import type { Shelf } from "../../servizi/[slug]/modifica/modulo/shelf.ts";
import { useBuilder } from "../../servizi/[slug]/modifica/modulo/use-builder.ts";
import { Workbench } from "../../servizi/[slug]/modifica/modulo/workbench.tsx";
import { SaveStateLine } from "../../servizi/[slug]/modifica/save-state-line.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { useSubformDraft } from "./use-subform-draft.ts";

export type SubformEditorProps = {
  readonly subformKey: string;
  readonly name: Localised;
  readonly version: number;
  readonly form: FormDefinition;
  readonly draft: Outputs["subforms"]["find"]["draft"];
  readonly shelf: Shelf;
  readonly languages: readonly Locale[];
};
const Json = z.record(z.string(), z.json());

/** A reusable part being changed, kept a moment after each change. It becomes its next version when one says so: a half-done one would be everybody's. */
export const SubformEditor = ({ draft, ...props }: SubformEditorProps) => {
  const [thrownAway, setThrownAway] = useState(0);
  return (
    <Editor
      key={thrownAway}
      {...props}
      draft={thrownAway === 0 ? draft : null}
      onThrownAway={() => setThrownAway(thrownAway + 1)}
    />
  );
};

const Editor = ({
  subformKey,
  name,
  version,
  form,
  draft,
  shelf,
  languages,
  onThrownAway,
}: SubformEditorProps & { readonly onThrownAway: () => void }) => {
  const t = useTranslations("subforms");
  const router = useRouter();
  const builder = useBuilder(draft?.form ?? form, shelf);
  const [names, setNames] = useState<Localised>(draft?.name ?? name);
  const [start] = useState({ form: builder.form, names });
  const saving = useSubformDraft(
    { key: subformKey, version, revision: draft?.revision ?? 0, updatedAt: draft?.updatedAt ?? null },
    { form: builder.form, name: names },
  );
  const { subforms } = useTRPC();
  const make = useMutation(
    subforms.makeVersion.mutationOptions({ onSuccess: ({ isMade }) => (isMade ? router.refresh() : undefined) }),
  );
  const self = useMemo(() => ({ kind: "subform" as const, key: subformKey }), [subformKey]);
  const isMade = make.data?.isMade === true;
  const isChanged = !isMade && (draft !== null || builder.form !== start.form || names !== start.names);
  const isNamed = names.it.trim() !== "";
  const save = async () => {
    await saving.flush();
    make.mutate({
      key: subformKey,
      name: names,
      form: Json.parse(JSON.parse(JSON.stringify(builder.form))),
      against: version,
    });
  };

  const status = (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        look="primary"
        isDisabled={!isChanged || !isNamed || saving.state.kind === "overtaken"}
        isPending={make.isPending}
        onPress={() => void save()}
      >
        {t("save", { number: version + 1 })}
      </Button>
      {isChanged ? <DiscardDraft subformKey={subformKey} saving={saving} onDone={onThrownAway} /> : null}
      <p role="status" className="text-sm text-ink-soft">
        {make.data?.isMade ? t("saved", { number: make.data.version }) : ""}
      </p>
    </div>
  );
  return (
    <div className="space-y-4">
      <SaveStateLine state={saving.state} onRetry={() => void saving.flush()} />
      {draft ? <p className="text-sm text-ink-soft">{t("changedBy", { name: draft.updatedBy })}</p> : null}
      <div className="grid gap-3 sm:grid-cols-3">
        {(["it", "de", "en"] as const)
          .filter((language) => languages.includes(language))
          .map((language) => (
            <TextField
              key={language}
              label={t(`nameIn.${language}`)}
              value={names[language] ?? ""}
              maxLength={120}
              onChange={(text) =>
                setNames(
                  language === "it" || text !== ""
                    ? { ...names, [language]: text }
                    : (Object.fromEntries(Object.entries(names).filter(([one]) => one !== language)) as Localised),
                )
              }
              error={language === "it" && !isNamed ? t("nameMissing") : null}
            />
          ))}
      </div>
      {make.error ? <FailureNotice failure={failureOf(make.error)} /> : null}
      {make.data?.isMade === false ? (
        <Notice tone="bad" live="alert" title={t("refused")}>
          <FaultList faults={make.data.faults} />
        </Notice>
      ) : null}
      <Workbench builder={builder} shelf={shelf} languages={languages} self={self} status={status} />
    </div>
  );
};
