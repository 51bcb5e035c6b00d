import type { CitizenContext } from "../context.ts";

/** Publishes a new version of a service with this form; sheet and options stay. */
export const publish = (
  ctx: CitizenContext,
  service: { readonly id: string },
  form: object,
  options?: object,
): Promise<string> =>
  ctx.inTenant(async (tx) => {
    const last = await tx.serviceVersion.findFirstOrThrow({
      where: { serviceId: service.id },
      orderBy: { number: "desc" },
    });
    const { id } = await tx.serviceVersion.create({
      data: {
        serviceId: service.id,
        number: last.number + 1,
        sheet: last.sheet as object,
        options: options ?? (last.options as object),
        form,
      },
      select: { id: true },
    });
    await tx.service.update({ where: { id: service.id }, data: { publishedVersionId: id } });
    return id;
  });
