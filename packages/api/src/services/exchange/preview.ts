import { type Locale } from "@sportello/domain/locales";
import { textOf } from "@sportello/forms/component-texts";
import { parseForm } from "@sportello/forms/definition";
import { questionsOf } from "@sportello/forms/question-list";
import type { StaffContext } from "../../context.ts";
import { fetchDefinition } from "./fetch.ts";
import { readImport } from "./read.ts";

/** An address, or the document itself as it was saved to a file. */
export type ImportSource =
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "document"; readonly document: unknown };

export const documentOf = (ctx: StaffContext, source: ImportSource): Promise<unknown> =>
  source.kind === "address" ? fetchDefinition(ctx, source.url) : Promise.resolve(source.document);

/** A dry run: what a service from elsewhere would become here, and all that will not map. Nothing is written. Throws `address_unreadable`. */
export const previewImport = async (
  ctx: StaffContext,
  { source, locale }: { source: ImportSource; locale: Locale },
) => {
  const document = await documentOf(ctx, source);
  const read = await ctx.inTenant((tx) => readImport(tx, document, ctx.tenant.languages));
  const form = read.content ? parseForm(read.content.form) : null;
  return {
    notes: read.notes,
    languages: read.languages,
    service: read.content && {
      title: read.content.sheet.title,
      summary: read.content.sheet.summary,
      level: read.content.options.level,
      maxDays: read.content.options.maxDays,
      pages: form?.ok ? form.value.components.map((page) => textOf(page, "title", locale)) : [],
      questions: form?.ok ? questionsOf(form.value).length : 0,
    },
  };
};
