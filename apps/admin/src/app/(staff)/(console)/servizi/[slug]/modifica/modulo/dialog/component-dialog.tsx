"use client";

import type { Locale } from "@sportello/domain/locales";
import { placeParts } from "@sportello/forms/builder/edit/place";
import { scopesAt } from "@sportello/forms/builder/edit/scopes-at";
import { type EditableField, editableFields } from "@sportello/forms/builder/editable";
import { type Typed, withProperty } from "@sportello/forms/builder/property";
import { readComponent } from "@sportello/forms/builder/read-component";
import { nameOf } from "@sportello/forms/builder/structure";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../../../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../../../components/dialog-end.tsx";
import { ModalDialog } from "../../../../../../../../components/modal-dialog.tsx";
import { Notice } from "../../../../../../../../components/notice.tsx";
import { TextField } from "../../../../../../../../components/text-field.tsx";
import type { Builder } from "../use-builder.ts";
import { ChoicesFields } from "./choices-fields.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import { LayoutFields } from "./layout-fields.tsx";
import { PropertyField } from "./property-field.tsx";

type ComponentDialogProps = {
  readonly builder: Builder;
  /** The form with its subforms in place: conditions may read what they ask. */
  readonly whole: FormDefinition;
  readonly component: Component;
  readonly languages: readonly Locale[];
  readonly onClose: () => void;
};

const groups = ["texts", "limits", "data", "advanced"] as const satisfies readonly EditableField["group"][];
const wide: readonly EditableField["kind"][] = ["texts", "prose", "rule", "flag"];
const keyFault = ["key_taken", "bad_key"];

/** Everything an administrator sets of one component; nothing changes before "Apply", and what is wrong is marked in its place. */
export const ComponentDialog = ({ builder, whole, component, languages, onClose }: ComponentDialogProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const [typed, setTyped] = useState<Typed>({ ...component });
  const [isTried, setTried] = useState(false);
  const scope = scopesAt(builder.form, placeParts(builder.place).list).at(-1);
  const fields = editableFields(component.type, scope !== undefined && scope.path !== "");
  const read = readComponent(typed);
  const wrong = isTried ? read.wrong : [];
  const refusal = isTried ? builder.refusal : null;
  const parts = { typed, languages, wrong, onChange: setTyped };
  const close = () => {
    builder.dismiss();
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (read.component && builder.change(read.component)) return onClose();
    const form = event.currentTarget;
    // The marks are there with the next frame; whoever pressed at the bottom is brought to the first.
    requestAnimationFrame(() =>
      form.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.scrollIntoView({ block: "center" }),
    );
    return undefined;
  };
  const hasChoices = component.type === "radio" || component.type === "selectboxes" || component.type === "select";
  const fieldsOf = (group: EditableField["group"]) => fields.filter((field) => field.group === group);

  return (
    <ModalDialog
      title={t("dialogTitle", { type: t(`type.${component.type}`), name: nameOf(component, locale) })}
      isOpen
      onClose={close}
      size="wide"
    >
      <form onSubmit={submit} noValidate className="space-y-5">
        {wrong.length > 0 ? (
          <Notice tone="bad" title={t("wrongTitle")} live="alert">
            <p>{t("wrongText")}</p>
          </Notice>
        ) : null}
        {refusal && !keyFault.includes(refusal.reason) ? (
          <Notice tone="bad" live="alert">
            <p>
              {t(`refused.${refusal.reason}`, {
                reasons: refusal.faults
                  .map(({ code, detail = "" }) => `${t(`fault.${code}`)} ${detail}`.trim())
                  .join("; "),
              })}
            </p>
          </Notice>
        ) : null}
        {groups.map((group) =>
          fieldsOf(group).length === 0 ? null : (
            <Part key={group} title={t(`group.${group}`)}>
              {fieldsOf(group).map((field) => (
                <div key={field.path} className={wide.includes(field.kind) ? "sm:col-span-2" : ""}>
                  <PropertyField field={field} {...parts} />
                </div>
              ))}
            </Part>
          ),
        )}
        {hasChoices ? (
          <Part title={t("group.choices")}>
            <ChoicesFields {...parts} />
          </Part>
        ) : null}
        {component.type === "columns" || component.type === "table" ? (
          <Part title={t("group.layout")}>
            <LayoutFields {...parts} />
          </Part>
        ) : null}
        <Part title={t("group.condition")}>
          <ConditionFields form={whole} place={builder.place} {...parts} />
        </Part>
        <TextField
          label={t("key")}
          description={t("keyHint")}
          value={String(typed["key"])}
          onChange={(key) => setTyped(withProperty(typed, "key", key))}
          maxLength={64}
          error={
            refusal && keyFault.includes(refusal.reason)
              ? t(`refused.${refusal.reason}`, { reasons: "" })
              : wrong.includes("key")
                ? t("refused.bad_key")
                : null
          }
        />
        <DialogEnd onBack={close}>
          <Button type="submit" look="primary">
            {t("apply")}
          </Button>
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className="min-w-0 rounded-md border border-line px-4 pb-4">
    <legend className="px-1 font-bold">{title}</legend>
    <div className="grid gap-3 sm:grid-cols-2">{children}</div>
  </fieldset>
);
