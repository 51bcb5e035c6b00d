import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import type { FormJson } from "./parts.ts";

/** The form of a service, its subforms by reference: as it is being prepared, else as it is in force. To copy from. */
export const formOf = (ctx: StaffContext, { slug }: { slug: string }): Promise<FormJson> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug },
        select: { publishedVersionId: true, draft: { select: { form: true } } },
      }),
    );
    if (service.draft) return service.draft.form as FormJson;
    const version = expectFound(
      await tx.serviceVersion.findUnique({
        where: { id: expectFound(service.publishedVersionId) },
        select: { form: true },
      }),
    );
    return version.form as FormJson;
  });
