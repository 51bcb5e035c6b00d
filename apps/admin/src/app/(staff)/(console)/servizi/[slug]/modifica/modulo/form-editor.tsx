"use client";

import type { Locale } from "@sportello/domain/locales";
import type { FormDefinition } from "@sportello/forms/definition";
import { useMemo, useState } from "react";
import { useSought } from "../use-sought.ts";
import { placeSought } from "./place-sought.ts";
import { SaveLine } from "./save-line.tsx";
import type { Shelf } from "./shelf.ts";
import { useBuilder } from "./use-builder.ts";
import { useSaveForm } from "./use-save-form.ts";
import { Workbench } from "./workbench.tsx";

type FormEditorProps = {
  readonly slug: string;
  readonly form: FormDefinition;
  readonly revision: number;
  readonly shelf: Shelf;
  readonly languages: readonly Locale[];
};

/** The form of a service's draft, saved a moment after each change; it begins at what the address says is sought. */
export const FormEditor = ({ slug, form, revision, shelf, languages }: FormEditorProps) => {
  const sought = useSought();
  const [place] = useState(() => placeSought(form, sought));
  const builder = useBuilder(form, shelf, place);
  const saving = useSaveForm(slug, builder.form, revision);
  const self = useMemo(() => ({ kind: "service" as const, key: slug }), [slug]);
  const status = <SaveLine state={saving.state} onSave={saving.saveNow} />;
  return <Workbench builder={builder} shelf={shelf} languages={languages} self={self} status={status} />;
};
