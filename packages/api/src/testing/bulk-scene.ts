import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import type { MadeService } from "@sportello/db/factories/make-service";
import type { Status } from "@sportello/domain/applications/status";
import { askForBulk } from "../bulk/ask.ts";
import type { BulkOrder } from "../bulk/order.ts";
import { workOnBulk } from "../bulk/work.ts";
import { createSystemContext, type StaffContext } from "../context.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

export const everything = { filter: {}, sort: "oldest" as const };

export const askFor = (who: StaffContext, order: BulkOrder, ids?: string[]) =>
  askForBulk(who, { ...everything, order, ...(ids && { ids }) });

/** A town with two colleagues of an office, applications of any status, and the job that works on many at once. */
export const makeBulkScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const operator = await town.staff("operator", [town.mobility]);
  const colleague = await town.staff("operator", [town.mobility]);
  const personId = (await town.citizen()).actor.id;
  const job = () => createSystemContext(runtime, town.tenantId, "work-on-bulk");
  return {
    town,
    operator,
    colleague,
    job,
    sent: async (
      status: Status,
      {
        assignee,
        office = town.mobility,
        service = town.simple,
        count = 1,
      }: { assignee?: StaffContext; office?: { id: string }; service?: MadeService; count?: number } = {},
    ) => {
      const made: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const { id } = await makeApplication(runtime.database, town.tenantId, {
          service,
          personId,
          officeId: office.id,
          status,
          submittedAt: new Date(Date.UTC(2026, 9, 1, 8, n)),
          ...(assignee && { assigneeId: assignee.actor.id }),
        });
        made.push(id);
      }
      return made;
    },
    work: async (bulkId: string): Promise<number> => {
      let parts = 1;
      while ((await workOnBulk(await job(), { bulkId })) === "more") parts += 1;
      return parts;
    },
    stateOf: (id: string) =>
      operator.inTenant((tx) =>
        tx.application.findUniqueOrThrow({
          where: { id },
          select: { status: true, assigneeId: true, outcomeReason: true },
        }),
      ),
    events: (name: string) => operator.inTenant((tx) => tx.outboxEvent.count({ where: { name } })),
  };
};
export type BulkScene = Awaited<ReturnType<typeof makeBulkScene>>;
