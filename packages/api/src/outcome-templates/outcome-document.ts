import type { Tx } from "@sportello/db/client";
import { Prisma } from "@sportello/db/generated/client";
import type { Staff } from "@sportello/domain/access/actor";
import { inLocale, Locale, Localised } from "@sportello/domain/locales";
import { z } from "zod";
import { expectFound, Refused } from "../refused.ts";
import type { TemplateOutcome } from "./input.ts";

/** What the document of an outcome will say, as it stood when it was decided: a template changed later changes no decision. Amount in cents. */
export const OutcomeDocument = z.strictObject({
  title: z.string(),
  body: z.string(),
  amount: z.int().nullable(),
  operator: z.string(),
});
export type OutcomeDocument = z.infer<typeof OutcomeDocument>;

export const readOutcomeDocument = (stored: unknown): OutcomeDocument | null =>
  stored === null || stored === undefined ? null : OutcomeDocument.parse(stored);

type Chosen = {
  readonly applicationId: string;
  readonly templateId: string | undefined;
  readonly outcome: TemplateOutcome;
  readonly amount?: number | undefined;
};

/**
 * The template as it is kept with the application, in the language of the application; null for the usual document. Throws `not_found` for an
 * application that is not there, `template_elsewhere` for a template that is gone, of another service or of the other outcome.
 */
export const outcomeDocumentOf = async (
  tx: Tx,
  actor: Staff,
  { applicationId, templateId, outcome, amount }: Chosen,
): Promise<OutcomeDocument | typeof Prisma.DbNull> => {
  if (templateId === undefined) return Prisma.DbNull;
  const { serviceId, locale } = expectFound(
    await tx.application.findUnique({ where: { id: applicationId }, select: { serviceId: true, locale: true } }),
  );
  const template = await tx.outcomeTemplate.findFirst({ where: { id: templateId, serviceId, outcome } });
  if (!template) throw new Refused("template_elsewhere");
  const language = Locale.catch("it").parse(locale);
  const staff = await tx.staff.findUnique({ where: { id: actor.id }, select: { givenName: true, familyName: true } });
  return {
    title: inLocale(Localised.parse(template.title), language),
    body: inLocale(Localised.parse(template.body), language),
    amount: amount ?? null,
    operator: staff ? `${staff.givenName} ${staff.familyName}` : "",
  };
};
