import { isRefusal } from "@sportello/domain/refusals";
import { isoOrNull } from "../applications/present.ts";
import { visibleTo } from "../applications/visible-to.ts";
import type { StaffContext } from "../context.ts";
import { versionLabels } from "../queue/version-labels.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { progressOf } from "./list.ts";
import { BulkOrder, startsAt } from "./order.ts";

/** One of one's own with what became of each application; those that may not be seen any more have no name. Throws `not_found`. */
export const findBulk = ({ inTenant, actor, runtime }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const bulk = expectFound(
      await tx.bulkAction.findFirst({
        where: { id, staffId: actor.id },
        include: { rows: { orderBy: { position: "asc" } } },
      }),
    );
    const order = BulkOrder.parse(bulk.order);
    const found = await tx.application.findMany({
      where: { ...visibleTo(actor), id: { in: bulk.rows.map(({ applicationId }) => applicationId) } },
      select: {
        id: true,
        code: true,
        serviceVersionId: true,
        person: { select: { givenName: true, familyName: true } },
      },
    });
    const labels = await versionLabels(
      runtime.memory,
      askThrough(tx),
      found.map(({ serviceVersionId }) => serviceVersionId),
    );
    const named = new Map(
      found.map(({ id: applicationId, code, serviceVersionId, person }) => [
        applicationId,
        {
          id: applicationId,
          code: code ?? "",
          title: labels.get(serviceVersionId)?.title ?? null,
          applicant: `${person.givenName} ${person.familyName}`,
        },
      ]),
    );
    const colleague =
      order.command === "assign"
        ? await tx.staff.findUnique({ where: { id: order.staffId }, select: { givenName: true, familyName: true } })
        : null;
    const documents = "documents" in order ? (order.documents ?? []).map(({ templateId }) => templateId) : [];
    const templates =
      documents.length === 0
        ? []
        : await tx.outcomeTemplate.findMany({
            where: { id: { in: documents } },
            orderBy: { name: "asc" },
            select: { name: true },
          });
    return {
      id,
      command: order.command,
      state: bulk.state,
      createdAt: bulk.createdAt.toISOString(),
      finishedAt: isoOrNull(bulk.finishedAt),
      /** How long it can be taken back before anything leaves. */
      startsInMs:
        bulk.state === "waiting" ? Math.max(0, startsAt(order, bulk.createdAt).getTime() - runtime.now().getTime()) : 0,
      reason: "reason" in order ? (order.reason ?? null) : null,
      /** Names of the documents the outcome is told with; one that was deleted since has none. */
      documents: templates.map(({ name }) => name),
      colleague: colleague ? `${colleague.givenName} ${colleague.familyName}` : null,
      ...(await progressOf(tx, [id]))(id),
      rows: bulk.rows.map(({ position, applicationId, outcome, refusal }) => ({
        position,
        outcome,
        refusal: isRefusal(refusal) ? refusal : null,
        application: named.get(applicationId) ?? null,
      })),
    };
  });
