import type { Locale } from "@sportello/domain/locales";
import type { ApplicantContext } from "../context.ts";
import { addressFor } from "../notices/address-for.ts";
import { expectFound } from "../refused.ts";
import { detailsOf } from "./details.ts";
import { loadApplication } from "./load-application.ts";
import { readPoints } from "./integration-points.ts";
import { isoOrNull, uploadOf } from "./present.ts";

/** One of the citizen's own applications, whole. Anybody else's is `not_found`. */
export const findApplication = (ctx: ApplicantContext, { id, locale }: { id: string; locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const loaded = await loadApplication(ctx, tx, id);
    const details = await detailsOf(tx, loaded, ctx.actor, ctx.now, locale);
    const messages = await tx.message.findMany({ where: { applicationId: id, isNote: false }, include: { uploads: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    const integrations = await tx.integration.findMany({ where: { applicationId: id }, include: { uploads: true }, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] });
    const open = loaded.row.status === "awaiting_integration" ? integrations.findLast(({ answeredAt, cancelledAt }) => !answeredAt && !cancelledAt) : undefined;
    const person = expectFound(await tx.person.findUnique({ where: { id: loaded.row.personId }, select: { contacts: true, certified: true } }));
    return {
      ...details,
      /** Where the mails about this application go; null when no address is known. */
      writesTo: addressFor(loaded.version.form, loaded.row.answers, person) ?? null,
      // Who in the office did it is the office's business; the citizen reads "the office".
      timeline: details.timeline.map(({ actorId: _actorId, ...step }) => step),
      messages: messages.map(({ id: messageId, author, text, createdAt, readAt, uploads }) => ({
        id: messageId, author, text, createdAt: createdAt.toISOString(), readAt: isoOrNull(readAt), uploads: uploads.map(uploadOf),
      })),
      integration: open ? { id: open.id, request: open.request, points: readPoints(open.points), requestedAt: open.requestedAt.toISOString(), uploads: open.uploads.map(uploadOf) } : null,
      integrations: integrations
        .filter(({ answeredAt }) => answeredAt !== null)
        .map(({ id: integrationId, request, points, requestedAt, answer, answeredAt, uploads }) => ({
          id: integrationId,
          request,
          points: readPoints(points),
          requestedAt: requestedAt.toISOString(),
          answer,
          answeredAt: answeredAt?.toISOString() ?? null,
          uploads: uploads.map(uploadOf),
        })),
    };
  });
