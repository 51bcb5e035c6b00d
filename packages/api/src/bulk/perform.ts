import { accept } from "../applications/accept.ts";
import { assign } from "../applications/assign.ts";
import { reject } from "../applications/reject.ts";
import { release } from "../applications/release.ts";
import { takeCharge } from "../applications/take-charge.ts";
import type { ActingStaff } from "../context.ts";
import { fillText } from "../decision-texts/fill-text.ts";
import { loadSubject } from "../documents/subject.ts";
import { expectFound } from "../refused.ts";
import type { BulkOrder } from "./order.ts";

/** The command on one of them: the very verb that the application's page calls, with the words filled for this application. */
export const perform = async (ctx: ActingStaff, id: string, order: BulkOrder): Promise<unknown> => {
  switch (order.command) {
    case "takeCharge":
      return takeCharge(ctx, { id });
    case "release":
      return release(ctx, { id });
    case "assign":
      return assign(ctx, { id, staffId: order.staffId });
    case "accept":
      return accept(ctx, {
        id,
        reason: order.reason === undefined ? undefined : await filled(ctx, id, order.reason),
        documentUploadIds: [],
        amount: order.amount,
        templateId: await templateFor(ctx, id, order),
      });
    case "reject":
      return reject(ctx, {
        id,
        reason: await filled(ctx, id, order.reason),
        templateId: await templateFor(ctx, id, order),
      });
  }
};

type Outcome = Extract<BulkOrder, { readonly documents?: unknown }>;

/** The document chosen for its service, if one was. */
const templateFor = async (ctx: ActingStaff, id: string, { documents = [] }: Outcome): Promise<string | undefined> => {
  if (documents.length === 0) return undefined;
  const { serviceId } = await ctx.inTenant(async (tx) =>
    expectFound(await tx.application.findUnique({ where: { id }, select: { serviceId: true } })),
  );
  return documents.find((chosen) => chosen.serviceId === serviceId)?.templateId;
};

const filled = async (ctx: ActingStaff, id: string, text: string): Promise<string> =>
  text.includes("{{") ? ctx.inTenant(async (tx) => fillText(ctx, await loadSubject(ctx, tx, id), text)) : text;
