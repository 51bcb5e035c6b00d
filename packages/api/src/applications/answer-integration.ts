import type { CitizenContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { type Moved, moveApplication } from "./move.ts";

export type AnswerInput = { readonly id: string; readonly text: string; readonly uploadIds: readonly string[] };

/** The applicant answers the open request, with the files uploaded for it; a file that is not theirs is `not_found`. */
export const answerIntegration = (ctx: CitizenContext, { id, text, uploadIds }: AnswerInput): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "answerIntegration" },
    {
      also: async (tx) => {
        const open = await tx.integration.findFirst({
          where: { applicationId: id, answeredAt: null, cancelledAt: null },
          select: { id: true },
        });
        if (!open) throw new Refused("changed_meanwhile");
        await tx.integration.update({ where: { id: open.id }, data: { answer: text, answeredAt: ctx.now } });
        const chosen = new Set(uploadIds);
        const waiting = await tx.upload.findMany({
          where: { applicationId: id, integrationId: open.id, by: "citizen" },
          select: { id: true },
        });
        if (waiting.filter((upload) => chosen.has(upload.id)).length !== chosen.size) throw new Refused("not_found");
        await tx.upload.updateMany({
          where: { integrationId: open.id, by: "citizen", id: { notIn: [...chosen] } },
          data: { integrationId: null },
        });
      },
    },
  );
