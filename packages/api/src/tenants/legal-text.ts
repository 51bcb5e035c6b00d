import { inLocale, type Locale } from "@sportello/domain/locales";
import { legalSections, LegalTexts, type LegalTextKind } from "@sportello/domain/tenants/legal-texts";
import type { Context } from "../context.ts";
import { expectFound } from "../refused.ts";

/** A legal text in the municipality's own words, cut at its headings; null where it wrote none. */
export const findLegalText = (
  { inTenant, tenant }: Pick<Context, "inTenant" | "tenant">,
  { kind, locale }: { kind: LegalTextKind; locale: Locale },
) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.tenant.findUnique({ where: { id: tenant.id }, select: { legalTexts: true } }));
    const text = LegalTexts.parse(row.legalTexts)[kind];
    return text === undefined ? null : legalSections(inLocale(text, locale));
  });
