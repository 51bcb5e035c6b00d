import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import type { Status } from "@sportello/domain/applications/status";
import { findApplication } from "../applications/find.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

/** A town with an applicant and two colleagues of an office, and applications of the service that registers nothing. */
export const makeMovesScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const citizen = await town.citizen();
  const operator = await town.staff("operator", [town.mobility]);
  return {
    town,
    citizen,
    operator,
    colleague: await town.staff("operator", [town.mobility]),
    application: async (status: Status) =>
      (
        await makeApplication(runtime.database, town.tenantId, {
          service: town.simple,
          personId: citizen.actor.id,
          officeId: town.mobility.id,
          status,
          assigneeId: operator.actor.id,
          answers: { motivo: "perché sì" },
        })
      ).id,
    seen: (id: string) => findApplication(citizen, { id, locale: "it" }),
    events: (id: string) =>
      citizen.inTenant((tx) =>
        tx.outboxEvent.findMany({
          where: { payload: { path: ["applicationId"], equals: id } },
          orderBy: { id: "asc" },
          select: { name: true },
        }),
      ),
  };
};
