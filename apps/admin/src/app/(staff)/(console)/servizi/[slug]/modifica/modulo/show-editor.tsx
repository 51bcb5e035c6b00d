"use client";

import type { Locale } from "@sportello/domain/locales";
import { FormDefinition, parseForm } from "@sportello/forms/definition";
import type { FormFault } from "@sportello/forms/form-fault";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Notice } from "../../../../../../../components/notice.tsx";
import { FaultList } from "../fault-list.tsx";
import type { Shelf } from "./shelf.ts";

const FormEditor = dynamic(() => import("./form-editor.tsx").then((module) => module.FormEditor), {
  ssr: false,
  loading: () => <Loading />,
});

const Loading = () => {
  const t = useTranslations("formBuilder");
  return (
    <p role="status" className="py-12 text-center text-ink-soft">
      {t("loading")}
    </p>
  );
};

export type EditorProps = {
  readonly slug: string;
  readonly form: unknown;
  /** Of the draft's form, as it was read. */
  readonly revision: number;
  readonly shelf: Shelf;
  readonly languages: readonly Locale[];
};

const read = (json: unknown): { readonly form: FormDefinition | null; readonly faults: readonly FormFault[] } => {
  const shape = FormDefinition.safeParse(json);
  if (shape.success) return { form: shape.data, faults: [] };
  const whole = parseForm(json);
  return { form: null, faults: whole.ok ? [] : whole.refusal };
};

/** Opens the editor in the browser; a form it could not show is told with the place of every fault. */
export const ShowEditor = ({ slug, form: json, revision, shelf, languages }: EditorProps) => {
  const t = useTranslations("formBuilder");
  // Read once: what the editor saves comes back with the next page, not into the work under way.
  const [{ form, faults }] = useState(() => read(json));
  if (form) return <FormEditor slug={slug} form={form} revision={revision} shelf={shelf} languages={languages} />;
  return (
    <Notice tone="bad" title={t("unreadableTitle")}>
      <p>{t("unreadableText")}</p>
      <FaultList faults={faults} />
    </Notice>
  );
};
