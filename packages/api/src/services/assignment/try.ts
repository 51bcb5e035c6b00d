import { parseApplicationCode } from "@sportello/domain/applications/code";
import { assign, type Assignment } from "@sportello/domain/services/assignment";
import { answersTo } from "@sportello/forms/answers-to";
import type { StaffContext } from "../../context.ts";
import { readAnswers } from "../../drafts/read-answers.ts";
import { expectFound } from "../../refused.ts";

/** So many of the latest applications are looked at. */
const mostTried = 500;

export type TryAssignment = {
  readonly slug: string;
  readonly assignment: Assignment;
  /** Of one application; without it, the latest ones. */ readonly code?: string | undefined;
};
/** How many applications each rule would take: `rule` counts from 1, 0 is where none fitted, null where they stay with the service's office. */
export type AssignmentTrial = {
  readonly tried: number;
  readonly counts: readonly { readonly rule: number | null; readonly count: number }[];
};

/**
 * A dry run of rules, saved or not, on one application of the service by its code, or on the latest five hundred. Writes nothing and tells
 * nothing of what people answered: only which rule would take how many. Throws `not_found`.
 */
export const tryAssignment = (
  { inTenant }: StaffContext,
  { slug, assignment, code }: TryAssignment,
): Promise<AssignmentTrial> =>
  inTenant(async (tx) => {
    const { id: serviceId } = expectFound(await tx.service.findFirst({ where: { slug }, select: { id: true } }));
    const rows = await tx.application.findMany({
      where: {
        serviceId,
        status: { not: "draft" },
        ...(code !== undefined && { code: expectFound(parseApplicationCode(code)) }),
      },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
      take: mostTried,
      select: { answers: true },
    });
    if (code !== undefined && rows.length === 0) expectFound(null);
    const counts = new Map<number | null, number>();
    for (const row of rows) {
      const answers = readAnswers(row.answers);
      const rule = assign(assignment, (path) => answersTo(answers, path))?.rule ?? null;
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return { tried: rows.length, counts: [...counts].map(([rule, count]) => ({ rule, count })) };
  });
