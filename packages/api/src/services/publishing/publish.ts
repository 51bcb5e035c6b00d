import { ServiceSheet } from "@sportello/domain/services/sheet";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectOpenOffice } from "../../offices/expect-open-office.ts";
import { expectFound, Refused } from "../../refused.ts";
import { askThrough } from "../ask.ts";
import { staffingOf, targetsOf } from "../assignment/targets.ts";
import { readDraft, withWriter } from "../drafts/read-draft.ts";
import { resolveForm } from "../resolve-form.ts";
import { findingsOf } from "./findings.ts";
import { publishVersion } from "./publish-version.ts";
import type { Review } from "./review.ts";

/** `against` and `revisions` as the review gave them. */
export type PublishInput = { readonly slug: string } & Pick<Review, "against" | "revisions">;

/**
 * Publishes the draft as the next version; the first one opens the service. Refuses with `not_publishable` while a check finds an error, with
 * `changed_meanwhile` when draft or service are not those that were reviewed. Applications being filled in are carried over when they are
 * opened next.
 */
export const publishDraft = (
  ctx: StaffContext,
  { slug, against, revisions }: PublishInput,
): Promise<{ version: number }> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug }, include: { draft: { include: withWriter } } }),
    );
    const draft = readDraft(expectFound(service.draft));
    const published =
      service.publishedVersionId === null
        ? null
        : await tx.serviceVersion.findUnique({ where: { id: service.publishedVersionId }, select: { number: true } });
    if ((published?.number ?? null) !== against) throw new Refused("changed_meanwhile");
    const faults = findingsOf(
      draft,
      await resolveForm(askThrough(tx), draft.form),
      ctx.tenant.languages,
      staffingOf(await targetsOf(tx)),
    ).filter(({ severity }) => severity === "error");
    if (faults.length > 0) throw new Refused("not_publishable", { count: faults.length });

    await expectOpenOffice(tx, draft.general.officeId);
    const { count } = await tx.serviceDraft.deleteMany({
      where: {
        id: draft.id,
        generalRevision: revisions.general,
        sheetRevision: revisions.sheet,
        formRevision: revisions.form,
        optionsRevision: revisions.options,
      },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    const next = await publishVersion(tx, ctx, service, { ...draft, sheet: ServiceSheet.parse(draft.sheet) });
    await tx.service.update({
      where: { id: service.id },
      data: { ...draft.general, ...(service.status === "draft" && { status: "active" as const }) },
    });
    await record(tx, ctx, {
      action: "service.published",
      subjectId: service.id,
      details: { service: slug, version: next.number },
    });
    return { version: next.number };
  });
