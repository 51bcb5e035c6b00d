import { refusalToWriteMessage } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { asJson } from "../uploads/as-json.ts";
import { removeBytes } from "../uploads/remove-bytes.ts";
import { type GivenFile, keepFiles, type KeptFile } from "./keep-files.ts";

export type MessageInput = {
  readonly applicationId: string;
  readonly text: string;
  readonly files?: readonly GivenFile[];
};

/**
 * A message to the other side of the counter with its files, all or nothing: a file that is refused leaves no message behind,
 * and a message that is refused no file. Its event sends the mail.
 */
export const sendMessage = async (
  ctx: CitizenContext | StaffContext,
  { applicationId, text, files = [] }: MessageInput,
): Promise<{ id: string }> => {
  // Asked before anything is stored, so that a stranger cannot fill the disk.
  await ctx.inTenant(async (tx) =>
    expectMayWrite(ctx, await tx.application.findUnique({ where: { id: applicationId } })),
  );
  const kept = await keepFiles(ctx, files);
  try {
    return await write(ctx, applicationId, text, kept);
  } catch (error) {
    await removeBytes(
      ctx,
      kept.map(({ storageKey }) => storageKey),
    );
    throw error;
  }
};

const write = (
  ctx: CitizenContext | StaffContext,
  applicationId: string,
  text: string,
  kept: readonly KeptFile[],
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    expectMayWrite(ctx, await tx.application.findUnique({ where: { id: applicationId } }));
    const author = ctx.actor.kind === "citizen" ? "citizen" : "operator";
    const { id } = await tx.message.create({
      data: { applicationId, author, authorId: ctx.actor.id, text, createdAt: ctx.now },
    });
    await tx.upload.createMany({
      data: kept.map((file) => ({
        ...file,
        signature: asJson(file.signature),
        applicationId,
        messageId: id,
        by: author,
        createdAt: ctx.now,
      })),
    });
    await tx.outboxEvent.create({ data: { name: "message/sent", payload: { applicationId, messageId: id, author } } });
    return { id };
  });

type Row = Parameters<typeof visibleOf>[0];

const expectMayWrite = (ctx: CitizenContext | StaffContext, row: Row | null): void => {
  const refusal = refusalToWriteMessage(visibleOf(expectFound(row)), ctx.actor);
  if (refusal) throw new Refused(refusal);
};
