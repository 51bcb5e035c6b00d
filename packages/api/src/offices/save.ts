import { freeSlug } from "@sportello/domain/services/new-slug";
import { beforeAfter } from "../audit/before-after.ts";
import { eachLanguage } from "../audit/facts.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { officeOf, type SaveOffice } from "./input.ts";

/** Makes an office, or changes its names, its contacts and whether it keeps the accounts; its address on the site stays. Throws `not_found`. Recorded with what changed. */
export const saveOffice = (ctx: StaffContext, { id, ...given }: SaveOffice): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const data = {
      name: given.name,
      contacts: given.contacts,
      ...(given.keepsAccounts !== undefined && { keepsAccounts: given.keepsAccounts }),
    };
    if (id === undefined) {
      const taken = new Set((await tx.office.findMany({ select: { slug: true } })).map(({ slug }) => slug));
      const office = await tx.office.create({
        data: { ...data, slug: freeSlug(given.name.it, taken) },
        select: { id: true },
      });
      await record(tx, ctx, {
        action: "office.created",
        subjectId: office.id,
        details: { name: given.name.it, ...(given.keepsAccounts && { keepsAccounts: true }) },
      });
      return office;
    }
    const before = officeOf(expectFound(await tx.office.findUnique({ where: { id } })));
    await tx.office.update({ where: { id }, data });
    const changes = beforeAfter(flat(before), flat({ ...before, ...data }));
    if (Object.keys(changes).length > 0)
      await record(tx, ctx, {
        action: "office.changed",
        subjectId: id,
        details: { office: given.name.it, ...changes },
      });
    return { id };
  });

const flat = ({ name, contacts: { hours, ...contacts }, keepsAccounts }: ReturnType<typeof officeOf>) => ({
  ...eachLanguage("name", name),
  ...contacts,
  ...eachLanguage("hours", hours),
  keepsAccounts,
});
