import { Locale, locales, Localised } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { audiences, categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { type FormDefinition, parseForm, resolveSubforms } from "@sportello/forms/definition";
import { z } from "zod";

const Slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
/** A definition as it is published: Form.io JSON, subforms by reference. */
const PublishedForm = z.record(z.string(), z.json());

const SubformFile = z.strictObject({ key: Slug, version: z.int().min(1), name: Localised, form: PublishedForm });
const ServiceFile = z.strictObject({
  slug: Slug,
  /** The languages this entry is complete in; the demonstration offers only what speaks all the languages of its municipality. */
  languages: z
    .array(Locale)
    .min(1)
    .refine((languages) => languages.includes("it"), { error: "Italian is always there" })
    .default([...locales]),
  category: z.enum(categories),
  topics: z.array(z.enum(topics)).min(1),
  lifeEvents: z.array(z.enum(lifeEvents)).default([]),
  audiences: z.array(z.enum(audiences)).default([]),
  isFeatured: z.boolean(),
  sheet: ServiceSheet,
  form: PublishedForm,
  options: ServiceOptions,
});

export type CatalogueSubform = z.infer<typeof SubformFile> & { readonly definition: FormDefinition };
/** `form` is what a tenant publishes; `definition` is the same, read, with the subforms in place. */
export type CatalogueService = z.infer<typeof ServiceFile> & { readonly definition: FormDefinition };

/** Reads a reusable subform of the catalogue. Throws, naming the subform and the offences: a broken catalogue is a broken release. */
export const readSubform = (json: unknown): CatalogueSubform => {
  const file = SubformFile.parse(json);
  return { ...file, definition: expectForm(file.key, parseForm(file.form)) };
};

/** Reads a service of the catalogue and puts the subforms it names in their place. Throws as `readSubform`. */
export const readService = (json: unknown, subforms: readonly CatalogueSubform[]): CatalogueService => {
  const file = ServiceFile.parse(json);
  const find = (key: string, version: number) =>
    subforms.find((subform) => subform.key === key && subform.version === version)?.definition;
  return {
    ...file,
    definition: expectForm(file.slug, resolveSubforms(expectForm(file.slug, parseForm(file.form)), find)),
  };
};

const expectForm = (name: string, read: ReturnType<typeof parseForm>): FormDefinition => {
  if (!read.ok) throw new Error(`the catalogue's form ${name} is not valid: ${JSON.stringify(read.refusal)}`);
  return read.value;
};
