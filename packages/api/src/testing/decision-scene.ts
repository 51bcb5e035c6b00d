import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { createSystemContext } from "../context.ts";
import type { DecisionOrder } from "../decisions/order.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

export const orders = {
  accept: (id: string): DecisionOrder => ({ command: "accept", id, reason: "Benissimo.", documentUploadIds: [] }),
  reject: (id: string): DecisionOrder => ({ command: "reject", id, reason: "Manca la firma." }),
  requestIntegration: (id: string): DecisionOrder => ({
    command: "requestIntegration",
    id,
    text: "Serve la carta.",
    paths: ["motivo"],
  }),
  revoke: (id: string): DecisionOrder => ({ command: "revoke", id, reason: "Presentata due volte." }),
};

/** A town with an applicant, and an office whose people decide on applications at work. */
export const makeDecisionScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const citizen = await town.citizen();
  const operator = await town.staff("operator", [town.mobility]);
  return {
    town,
    citizen,
    operator,
    colleague: await town.staff("operator", [town.mobility]),
    manager: await town.staff("manager", [town.mobility]),
    /** At work, with the moves that brought it there. */
    atWork: async (service = town.simple) =>
      (
        await makeApplication(runtime.database, town.tenantId, {
          service,
          personId: citizen.actor.id,
          officeId: town.mobility.id,
          status: "in_charge",
          assigneeId: operator.actor.id,
          answers: { motivo: "perché sì" },
        })
      ).id,
    job: () => createSystemContext(runtime, town.tenantId, "carry-out-decision"),
    desk: (id: string, ctx = operator) => findApplicationForStaff(ctx, { id, locale: "it" }),
    /** Everything that could tell somebody outside the office: what the citizen reads, the events of moves, documents, payments, history. */
    outside: async (id: string) => {
      const seen = await findApplication(citizen, { id, locale: "it" });
      const counted = await citizen.inTenant(async (tx) => ({
        row: await tx.application.findUniqueOrThrow({ where: { id }, omit: { leavingId: true } }),
        events: await tx.outboxEvent.count({ where: { payload: { path: ["applicationId"], equals: id } } }),
        history: await tx.statusChange.findMany({ where: { applicationId: id } }),
        documents: await tx.document.count({ where: { applicationId: id } }),
        payments: await tx.payment.count({ where: { applicationId: id } }),
        integrations: await tx.integration.count({ where: { applicationId: id } }),
      }));
      return { seen, ...counted };
    },
  };
};
export type DecisionScene = Awaited<ReturnType<typeof makeDecisionScene>>;
