import type { Locale } from "@sportello/domain/locales";
import type { ApplicantContext } from "../context.ts";
import { addressFor } from "../notices/address-for.ts";
import { detailsOf } from "./details.ts";
import { readPoints } from "./integration-points.ts";
import { loadApplication } from "./load-application.ts";
import { papersOf } from "./papers.ts";
import { uploadOf } from "./present.ts";

/** One of the citizen's own applications, whole. Anybody else's is `not_found`. */
export const findApplication = (ctx: ApplicantContext, { id, locale }: { id: string; locale: Locale }) =>
  ctx.inTenant(async (tx) => {
    const loaded = await loadApplication(ctx, tx, id);
    const papers = await papersOf(tx, id);
    const { person, uploads } = papers;
    const details = detailsOf(loaded, papers, ctx.actor, ctx.now, locale);
    const integrations = papers.integrations.map(({ cancelledAt, points, ...asked }) => ({
      ...asked,
      points: readPoints(points),
      isCancelled: cancelledAt !== null,
      uploads: uploads.filter(({ integrationId }) => integrationId === asked.id).map(uploadOf),
    }));
    const open =
      loaded.row.status === "awaiting_integration"
        ? integrations.findLast(({ answeredAt, isCancelled }) => !answeredAt && !isCancelled)
        : undefined;
    return {
      ...details,
      /** Where the mails about this application go; null when no address is known. */
      writesTo: addressFor(loaded.version.form, loaded.row.answers, person) ?? null,
      // Who in the office did it is the office's business; the citizen reads "the office".
      timeline: details.timeline.map(({ actorId: _actorId, onBehalfOf: _absent, ...step }) => step),
      messages: papers.messages
        .filter(({ isNote }) => !isNote)
        .map(({ id: messageId, author, text, createdAt, readAt }) => ({
          id: messageId,
          author,
          text,
          createdAt,
          readAt,
          uploads: uploads.filter((upload) => upload.messageId === messageId).map(uploadOf),
        })),
      integration: open
        ? {
            id: open.id,
            request: open.request,
            points: open.points,
            requestedAt: open.requestedAt,
            uploads: open.uploads,
          }
        : null,
      integrations: integrations
        .filter(({ answeredAt }) => answeredAt !== null)
        .map(({ isCancelled: _isCancelled, ...answered }) => answered),
    };
  });
