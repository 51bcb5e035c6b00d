"use client";

import type { ServiceOptions } from "@sportello/domain/services/options";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { SaveStateLine } from "../save-state-line.tsx";
import { useDraftPart } from "../use-draft-part.ts";
import { RuleFields } from "./rule-fields.tsx";
import { type Office, TargetFields } from "./target-fields.tsx";
import { TryRules } from "./try-rules.tsx";
import { asAssignment, blankRule, moved, type TypedAssignment } from "./typed-rules.ts";
import type { Question } from "./value-field.tsx";

type AssignmentFormProps = {
  readonly slug: string;
  readonly given: { readonly content: ServiceOptions; readonly revision: number };
  readonly questions: readonly Question[];
  readonly offices: readonly Office[];
};

/** The rules in their order; a rule that is not complete stays on the page until it is. */
export const AssignmentForm = ({ slug, given, questions, offices }: AssignmentFormProps) => {
  const t = useTranslations("assignment");
  const { content, change, state, retry } = useDraftPart(slug, "options", given);
  const [typed, setTyped] = useState<TypedAssignment>(() => content.assignment ?? { rules: [] });
  const { rules, otherwise } = typed;
  const set = (next: TypedAssignment) => {
    setTyped(next);
    const whole = asAssignment(next);
    const { assignment: _before, ...rest } = content;
    change(whole ? { ...rest, assignment: whole } : whole === undefined ? rest : content, whole !== null);
  };
  const assignment = asAssignment(typed);
  return (
    <div className="max-w-3xl space-y-4">
      <SaveStateLine state={state} onRetry={retry} />
      <div>
        <h2 className="font-bold">{t("title")}</h2>
        <p className="text-ink-soft">{t("intro")}</p>
      </div>
      {rules.length === 0 ? (
        <p className="rounded-lg border border-dashed border-line-strong p-4 text-ink-soft">{t("none")}</p>
      ) : null}
      {rules.map((rule, index) => (
        // Rules have no id of their own; they are told apart by their place, which is what they mean.
        // oxlint-disable-next-line react/no-array-index-key
        <RuleFields
          key={index}
          rule={rule}
          number={index + 1}
          isLast={index === rules.length - 1}
          questions={questions}
          offices={offices}
          onChange={(changed) => set({ ...typed, rules: rules.with(index, changed) })}
          onMove={(by) => set({ ...typed, rules: moved(rules, index, index + by) })}
          onRemove={() => set({ ...typed, rules: rules.toSpliced(index, 1) })}
        />
      ))}
      <Button
        look="secondary"
        isDisabled={rules.length >= 50}
        onPress={() => set({ ...typed, rules: [...rules, blankRule] })}
      >
        <Plus aria-hidden className="size-4" />
        {t("add")}
      </Button>
      <fieldset id="rule-0" className="scroll-mt-24 space-y-3 rounded-lg border border-line bg-panel p-4">
        <legend className="px-1 font-bold">{t("otherwise")}</legend>
        <TargetFields
          to={otherwise ?? { officeId: "" }}
          offices={offices}
          empty={t("serviceOffice")}
          onChange={(to) => set({ rules, ...(to.officeId !== "" && { otherwise: to }) })}
        />
      </fieldset>
      {assignment ? <TryRules slug={slug} assignment={assignment} offices={offices} /> : null}
    </div>
  );
};
