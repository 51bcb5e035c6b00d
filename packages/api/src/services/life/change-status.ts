import { Prisma } from "@sportello/db/generated/client";
import type { Localised } from "@sportello/domain/locales";
import { moveService } from "@sportello/domain/services/life";
import { type AuditAction, record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectOpenOffice } from "../../offices/expect-open-office.ts";
import { expectFound, expectOk, Refused } from "../../refused.ts";

/** Why it is suspended, which citizens read on the sheet, is asked for in Italian at least. */
export type ChangeStatusInput = { readonly slug: string } & (
  | { readonly command: "activate" | "archive" }
  | { readonly command: "suspend"; readonly reason: Localised }
);

const actions = {
  activate: "service.activated",
  suspend: "service.suspended",
  archive: "service.archived",
} as const satisfies Record<ChangeStatusInput["command"], AuditAction>;

/** Opens, suspends or puts away a service. Applications that were sent go on in any case. Refuses with `not_in_this_status`, `reason_required`. */
export const changeStatus = (ctx: StaffContext, input: ChangeStatusInput): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug: input.slug } }));
    const status = expectOk(
      moveService(input.command, { status: service.status, isPublished: service.publishedVersionId !== null }),
    );
    if (input.command === "suspend" && input.reason.it.trim() === "") throw new Refused("reason_required");
    const suspensionReason = input.command === "suspend" ? { ...input.reason } : Prisma.DbNull;
    if (input.command === "activate") await expectOpenOffice(tx, service.officeId);
    const { count } = await tx.service.updateMany({
      where: { id: service.id, status: service.status },
      data: { status, suspensionReason },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    await record(tx, ctx, {
      action: actions[input.command],
      subjectId: service.id,
      details: { service: input.slug, before: service.status },
    });
  });
