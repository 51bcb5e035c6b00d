import { decide } from "@sportello/domain/applications/decide";
import type { StaffId } from "@sportello/domain/ids";
import type { RefusalCode } from "@sportello/domain/refusals";
import type { z } from "zod";
import { colleagueAtWork } from "../applications/colleague-at-work.ts";
import { factsOf } from "../applications/facts.ts";
import type { StaffContext } from "../context.ts";
import { askThrough } from "../services/ask.ts";
import { titleOf } from "../services/title-of.ts";
import { versionById } from "../services/version.ts";
import { documentsFor, type Meant, type ServiceDocuments } from "./documents.ts";
import type { BulkPlan } from "./order.ts";
import { selectedIds } from "./selected-ids.ts";

/** How many would go, and why the others would not: `examples` are codes, at most three. */
export type Planned = {
  readonly total: number;
  readonly ready: number;
  readonly refused: readonly {
    readonly refusal: RefusalCode;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  /** Services whose outcome may be told with a document of the office's. */
  readonly documents: readonly ServiceDocuments[];
};

/** A dry run: asks the same rules as the verbs and writes nothing. Throws `too_many_applications`. */
export const planBulk = async (
  ctx: StaffContext,
  { order: { command, staffId, amount }, ...selection }: z.infer<typeof BulkPlan>,
): Promise<Planned> => {
  const ids = await selectedIds(ctx, selection);
  return ctx.inTenant(async (tx) => {
    const mayHave = command === "assign" && staffId !== undefined ? await colleagueAtWork(tx, staffId) : () => true;
    const refused = new Map<RefusalCode, string[]>();
    const meant = new Map<string, Meant>();
    for (const row of await tx.application.findMany({
      where: { id: { in: [...ids] } },
      orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    })) {
      const { options, sheet } = await versionById(ctx.runtime.memory, askThrough(tx), row.serviceVersionId);
      const given = {
        name: command,
        assigneeId: (staffId ?? ctx.actor.id) as StaffId,
        ...(command === "reject" && { reason: "given" }),
        ...(command === "accept" && amount !== undefined && { amount }),
      };
      const judged = decide(factsOf(row, options), given, ctx.actor, ctx.now);
      const refusal = judged.ok ? (mayHave(row) ? null : "colleague_elsewhere") : judged.refusal;
      if (refusal) refused.set(refusal, [...(refused.get(refusal) ?? []), row.code ?? ""]);
      else
        meant.set(row.serviceId, {
          serviceId: row.serviceId,
          title: titleOf(sheet),
          example: row.id,
          count: (meant.get(row.serviceId)?.count ?? 0) + 1,
        });
    }
    const reasons = [...refused].map(([refusal, codes]) => ({
      refusal,
      count: codes.length,
      examples: codes.slice(0, 3),
    }));
    return {
      total: ids.length,
      ready: ids.length - reasons.reduce((sum, { count }) => sum + count, 0),
      refused: reasons.toSorted((a, b) => b.count - a.count),
      documents: await documentsFor(tx, command, [...meant.values()]),
    };
  });
};
