import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";

const atMost = 12;

/** The latest applications of a service, by the day they came and how they stand: enough to choose one whose mail is to be looked at, and nothing of the applicant. */
export const messageExamples = ({ inTenant }: StaffContext, { slug }: { slug: string }) =>
  inTenant(async (tx) => {
    const { id } = expectFound(await tx.service.findFirst({ where: { slug }, select: { id: true } }));
    const rows = await tx.application.findMany({
      where: { serviceId: id, status: { not: "draft" }, submittedAt: { not: null } },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      take: atMost,
      select: { id: true, status: true, submittedAt: true },
    });
    return rows.map(({ submittedAt, ...row }) => ({ ...row, submittedAt: expectFound(submittedAt).toISOString() }));
  });
