import type { Locale } from "@sportello/domain/locales";
import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { askThrough } from "../ask.ts";
import { staffingOf, targetsOf } from "../assignment/targets.ts";
import type { DraftPart } from "../drafts/parts.ts";
import { readDraft, withWriter } from "../drafts/read-draft.ts";
import { resolveForm } from "../resolve-form.ts";
import { changesBetween, type ContentChanges } from "./changes.ts";
import { findingsOf, type PublishFinding } from "./findings.ts";
import { type NamedPerson, peopleNamed } from "./people-named.ts";
import { inForceContent } from "./stored-content.ts";

export type Review = {
  readonly findings: readonly PublishFinding[];
  /** Against the version in force; null for a first publication. */
  readonly changes: ContentChanges | null;
  /** The colleagues the changes speak of. */
  readonly people: readonly NamedPerson[];
  /** Number of the version in force, to be given back when publishing, so that what was read is what is published. */
  readonly against: number | null;
  readonly revisions: Readonly<Record<DraftPart, number>>;
  /** Applications not sent yet, which will be carried over to the new form. */
  readonly openDrafts: number;
};

/** What stands before the publication of a draft: what is missing, and what would change. */
export const reviewDraft = (ctx: StaffContext, { slug, locale }: { slug: string; locale: Locale }): Promise<Review> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { include: withWriter } } }),
    );
    const draft = readDraft(expectFound(service.draft));
    const published =
      service.publishedVersionId === null
        ? null
        : expectFound(await tx.serviceVersion.findUnique({ where: { id: service.publishedVersionId } }));
    const changes = published === null ? null : changesBetween(inForceContent(service, published), draft, locale);
    return {
      findings: findingsOf(
        draft,
        await resolveForm(askThrough(tx), draft.form),
        ctx.tenant.languages,
        staffingOf(await targetsOf(tx)),
      ),
      changes,
      people: changes === null ? [] : await peopleNamed(tx, changes),
      against: published?.number ?? null,
      revisions: draft.revisions,
      openDrafts: await tx.application.count({ where: { serviceId: service.id, status: "draft" } }),
    };
  });
