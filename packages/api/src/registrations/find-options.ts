import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";

/** Where the documents of a service are filed today, for the form that corrects it; `registration` is null where it registers nothing. */
export const findRegistrationOptions = (ctx: StaffContext, { serviceId }: { serviceId: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findUnique({ where: { id: serviceId } }));
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    const unregistered = await tx.registration.count({
      where: { state: { in: ["refused", "failed"] }, document: { application: { serviceId } } },
    });
    return {
      id: service.id,
      slug: service.slug,
      title: version.sheet.title,
      version: version.number,
      registration: version.options.registration,
      unregistered,
    };
  });
