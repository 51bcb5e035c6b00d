import type { Tx } from "@sportello/db/client";
import type { Prisma, Service } from "@sportello/db/generated/client";
import type { ActingContext } from "../../context.ts";
import { Refused } from "../../refused.ts";

type Published = { readonly sheet: unknown; readonly form: unknown; readonly options: unknown };

/**
 * Writes the next version of a service and puts it in force; earlier ones stay for the applications that were sent with them. Throws
 * `changed_meanwhile` when another version came into force since `service` was read.
 */
export const publishVersion = async (
  tx: Tx,
  { actor, now }: Pick<ActingContext, "actor" | "now">,
  service: Pick<Service, "id" | "publishedVersionId">,
  { sheet, form, options }: Published,
): Promise<{ id: string; number: number }> => {
  const last = await tx.serviceVersion.findFirst({
    where: { serviceId: service.id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const asJson = (value: unknown) => (value ?? {}) as Prisma.InputJsonObject;
  const { count: written } = await tx.serviceVersion.createMany({
    data: {
      serviceId: service.id,
      number: (last?.number ?? 0) + 1,
      sheet: asJson(sheet),
      form: asJson(form),
      options: asJson(options),
      publishedAt: now,
      publishedById: actor.kind === "staff" ? actor.id : null,
    },
    skipDuplicates: true,
  });
  if (written === 0) throw new Refused("changed_meanwhile");
  const next = await tx.serviceVersion.findFirstOrThrow({
    where: { serviceId: service.id, number: (last?.number ?? 0) + 1 },
    select: { id: true, number: true },
  });
  const { count } = await tx.service.updateMany({
    where: { id: service.id, publishedVersionId: service.publishedVersionId },
    data: { publishedVersionId: next.id },
  });
  if (count === 0) throw new Refused("changed_meanwhile");
  return next;
};
