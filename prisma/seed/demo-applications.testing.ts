import type { Database } from "@sportello/db/client";
import { inBugliano } from "./demo-money.testing.ts";

/** Every application of the demonstration, with what belongs to it. */
export const allApplications = async (owner: Database) =>
  owner.prisma.application.findMany({
    where: { tenantId: await inBugliano(owner) },
    include: {
      changes: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      person: true,
      service: true,
      version: true,
      uploads: true,
      integrations: true,
      documents: { include: { registration: true } },
    },
  });
export type Seeded = Awaited<ReturnType<typeof allApplications>>[number];

/** The offenders by their code: an empty list is what is hoped for. */
export const breaking = (applications: readonly Seeded[], isRight: (application: Seeded) => boolean) =>
  applications.filter((application) => !isRight(application)).map(({ id, code, status }) => `${status} ${code ?? id}`);
