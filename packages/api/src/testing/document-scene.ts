import type { Database } from "@sportello/db/client";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import type { Status } from "@sportello/domain/applications/status";
import type { Locale } from "@sportello/domain/locales";
import { type ActingContext, createSystemContext } from "../context.ts";
import type { TestRuntime } from "./runtime.ts";
import { makeTown } from "./town.ts";

/** A town whose applications in any status can be made, with the documents made of them. */
export const makeDocumentScene = async (runtime: TestRuntime, owner: Database) => {
  const town = await makeTown(runtime, owner);
  const citizen = await town.citizen();
  const operator = await town.staff("operator", [town.mobility]);
  const makeRegistering = (slug: string, includeMessages: boolean) =>
    makeService(runtime.database, town.tenantId, {
      officeId: town.mobility.id,
      slug,
      options: {
        ...shortOptions,
        registration: { classification: "6.3", folder: "Permessi {anno}", includeMessages },
      },
    });
  return {
    town,
    citizen,
    operator,
    /** Registers, messages too. */
    registering: await makeRegistering("registering", true),
    /** Registers, messages not. */
    quiet: await makeRegistering("quiet", false),
    application: async (
      status: Status,
      { service = town.simple, locale = "it" }: { service?: MadeService; locale?: Locale } = {},
    ) =>
      (
        await makeApplication(runtime.database, town.tenantId, {
          service,
          personId: citizen.actor.id,
          officeId: town.mobility.id,
          status,
          assigneeId: operator.actor.id,
          locale,
          code: `AN${Math.random().toString(36).slice(2, 15).toUpperCase().padEnd(13, "0")}`,
          submittedAt: new Date("2026-11-20T08:30:00Z"),
        })
      ).id,
    job: (): Promise<ActingContext> => createSystemContext(runtime, town.tenantId, "make-documents"),
    lastChange: (applicationId: string) =>
      operator.inTenant(
        async (tx) =>
          (
            await tx.statusChange.findFirstOrThrow({
              where: { applicationId },
              orderBy: [{ at: "desc" }, { id: "desc" }],
            })
          ).id,
      ),
    documents: (applicationId: string) =>
      operator.inTenant((tx) =>
        tx.document.findMany({
          where: { applicationId },
          include: { registration: true },
          orderBy: { createdAt: "asc" },
        }),
      ),
  };
};
export type DocumentScene = Awaited<ReturnType<typeof makeDocumentScene>>;
