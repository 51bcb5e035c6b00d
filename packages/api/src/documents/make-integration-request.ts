import { readPoints } from "../applications/integration-points.ts";
import type { ActingContext } from "../context.ts";
import { formatInstant } from "./format.ts";
import { saveDocument } from "./save-document.ts";
import { framed, loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/** The request for integrations as a document; nothing when no request is open any more. */
export const makeIntegrationRequest = async (
  ctx: ActingContext,
  { applicationId }: { applicationId: string },
): Promise<{ documentId: string | null }> => {
  const { subject, open } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    open: await tx.integration.findFirst({
      where: { applicationId, answeredAt: null, cancelledAt: null },
      orderBy: { requestedAt: "desc" },
    }),
  }));
  if (!open) return { documentId: null };
  const words = documentWords[subject.locale];
  return saveDocument(ctx, subject, {
    key: `integration-request-${open.id}`,
    kind: "integration_request",
    name: words.fileNames.integrationRequest,
    direction: "outgoing",
    pdf: framed(ctx, subject, words.integrationRequest, [
      {
        heading: words.request,
        paragraphs: [open.request, ...readPoints(open.points).map(({ label }) => `• ${label}`)],
        rows: [{ label: words.requestedAt, value: formatInstant(open.requestedAt, subject.locale) }],
      },
    ]),
  });
};
