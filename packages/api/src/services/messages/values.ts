import type { Locale } from "@sportello/domain/locales";
import { record } from "../../audit/record.ts";
import type { ActingContext, StaffContext } from "../../context.ts";
import { loadSubject } from "../../documents/subject.ts";
import type { Moment } from "../../notices/moments.ts";
import { placeholderValues } from "../../notices/placeholder-values.ts";
import { expectFound } from "../../refused.ts";
import { covered } from "./cover.ts";

export type MessageValuesInput = {
  readonly slug: string;
  readonly applicationId: string;
  readonly moment: Moment;
  readonly locale: Locale;
};

/**
 * What a mail of this moment would say of a real application, made by what sends it and covered where it is the applicant's: who shapes services sees no
 * applications. Recorded. Throws `not_found` for one of another service.
 */
export const messageValues = (ctx: StaffContext, { slug, applicationId, moment, locale }: MessageValuesInput) =>
  ctx.inTenant(async (tx) => {
    expectFound(
      await tx.application.findFirst({
        where: { id: applicationId, service: { slug }, status: { not: "draft" } },
        select: { id: true },
      }),
    );
    // Read as the job that sends reads it; what leaves this verb is covered.
    const sender: ActingContext = { ...ctx, actor: { kind: "system", job: "preview-message" } };
    const subject = { ...(await loadSubject(sender, tx, applicationId)), locale };
    const change = await tx.statusChange.findFirst({
      where: { applicationId, to: moment },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    await record(tx, ctx, {
      action: "service.message_previewed",
      subjectId: applicationId,
      details: { service: slug, moment },
    });
    return covered(await placeholderValues(ctx, tx, subject, change?.id ?? null));
  });
