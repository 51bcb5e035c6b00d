import type { Prisma } from "@sportello/db/generated/client";
import type { Localised } from "@sportello/domain/locales";
import { freeSlug } from "@sportello/domain/services/new-slug";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { loadSubforms } from "./stored-subform.ts";

export type CreateSubformInput = {
  readonly name: Localised;
  /** Key of the subform it begins as a copy of; a first question where there is none. */
  readonly from?: string | undefined;
};
const maxKey = 60;

/** A new subform, at its first version. Its key comes from the Italian name and stays, as forms name it. Refuses with `not_found` for a source that is not there. */
export const createSubform = (ctx: StaffContext, { name, from }: CreateSubformInput): Promise<{ key: string }> =>
  ctx.inTenant(async (tx) => {
    const subforms = await loadSubforms(tx);
    const source = from === undefined ? undefined : expectFound(subforms.find((one) => one.key === from));
    // A key begins with a letter, an address may begin with a number.
    const key = freeSlug(name.it.replace(/^[^\p{L}]+/u, "").slice(0, maxKey), new Set(subforms.map((one) => one.key)));
    const blank = {
      display: "form",
      components: [{ type: "textfield", key: "text", label: name.it, ...translated(name) }],
    };
    await tx.subform.create({
      data: { key, version: 1, name, form: (source?.form ?? blank) as Prisma.InputJsonObject, createdAt: ctx.now },
    });
    await record(tx, ctx, { action: "subform.created", details: { subform: key } });
    return { key };
  });

const translated = ({ de, en }: Localised) => ({
  translations: {
    ...(de === undefined ? {} : { de: { label: de } }),
    ...(en === undefined ? {} : { en: { label: en } }),
  },
});
