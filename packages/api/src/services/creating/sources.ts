import { type Locale, locales } from "@sportello/domain/locales";
import { textOf } from "@sportello/forms/component-texts";
import { questionsOf } from "@sportello/forms/question-list";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { StaffContext } from "../../context.ts";

/** The ready services an administrator may start from, and which of them the municipality has already under the same address. */
export const listReady = (ctx: StaffContext, { locale }: { locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const taken = new Set((await tx.service.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    return catalogue.map(({ slug, category, sheet, definition, options }) => ({
      slug,
      category,
      title: sheet.title,
      summary: sheet.summary,
      languages: locales.filter((language) => sheet.title[language] !== undefined),
      questions: questionsOf(definition).length,
      pages: definition.components.map((page) => textOf(page, "title", locale)),
      level: options.level,
      maxDays: options.maxDays,
      isTaken: taken.has(slug),
    }));
  });
