import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { formatInstant } from "./format.ts";
import { saveDocument } from "./save-document.ts";
import { framed, loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/** A message of the office as a document to be registered; nothing where the service does not ask for it. */
export const makeMessage = async (
  ctx: ActingContext,
  { applicationId, messageId }: { applicationId: string; messageId: string },
): Promise<{ documentId: string | null }> => {
  const { subject, message } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    message: expectFound(await tx.message.findFirst({ where: { id: messageId, applicationId } })),
  }));
  if (!subject.version.options.registration?.includeMessages || message.author !== "operator" || message.isNote)
    return { documentId: null };
  const words = documentWords[subject.locale];
  return saveDocument(ctx, subject, {
    key: `message-${message.id}`,
    kind: "message",
    name: words.fileNames.message,
    direction: "outgoing",
    pdf: framed(ctx, subject, words.message, [
      {
        heading: words.message,
        paragraphs: message.text.split(/\n+/),
        rows: [{ label: words.writtenAt, value: formatInstant(message.createdAt, subject.locale) }],
      },
    ]),
  });
};
