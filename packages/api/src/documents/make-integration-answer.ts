import { readPoints } from "../applications/integration-points.ts";
import { moveIn } from "../applications/move.ts";
import type { ActingContext } from "../context.ts";
import { formatInstant, formatSize } from "./format.ts";
import { saveDocument } from "./save-document.ts";
import { attachmentsSection, framed, loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/**
 * The citizen's answer to the last request as a document. Where the service registers nothing the office goes on at once;
 * otherwise when the number is there.
 */
export const makeIntegrationAnswer = async (
  ctx: ActingContext,
  { applicationId }: { applicationId: string },
): Promise<{ documentId: string | null }> => {
  const { subject, answered } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    answered: await tx.integration.findFirst({
      where: { applicationId, answeredAt: { not: null } },
      orderBy: { answeredAt: "desc" },
      include: { uploads: { where: { by: "citizen" }, orderBy: { id: "asc" } } },
    }),
  }));
  if (!answered?.answeredAt) return { documentId: null };
  const { locale, version } = subject;
  const words = documentWords[locale];
  return saveDocument(ctx, subject, {
    key: `integration-answer-${answered.id}`,
    kind: "integration_answer",
    name: words.fileNames.integrationAnswer,
    direction: "incoming",
    pdf: framed(ctx, subject, words.integrationAnswer, [
      {
        heading: words.request,
        paragraphs: [answered.request, ...readPoints(answered.points).map(({ label }) => `• ${label}`)],
        rows: [{ label: words.requestedAt, value: formatInstant(answered.requestedAt, locale) }],
      },
      {
        heading: words.answer,
        paragraphs: [answered.answer ?? ""],
        rows: [{ label: words.answeredAt, value: formatInstant(answered.answeredAt, locale) }],
      },
      attachmentsSection(
        locale,
        answered.uploads.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, locale), sha256 })),
      ),
    ]),
    also: async (tx) => {
      const { status } = await tx.application.findUniqueOrThrow({
        where: { id: applicationId },
        select: { status: true },
      });
      if (status === "integration_sent" && version.options.registration === null)
        await moveIn(tx, ctx, applicationId, { name: "resume" });
    },
  });
};
