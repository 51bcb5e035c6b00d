import { LegalTexts, type SaveLegalText } from "@sportello/domain/tenants/legal-texts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { forgetTenant } from "./forget-tenant.ts";

/** Saves one of the legal texts; empty in Italian, the product's own is shown again. Throws `changed_meanwhile`. The log says that it changed, not the words. */
export const saveLegalText = async (
  ctx: StaffContext,
  { revision, kind, text }: SaveLegalText & { readonly revision: number },
): Promise<{ revision: number }> => {
  const written = Object.fromEntries(
    Object.entries(text)
      .map(([language, words = ""]) => [language, words.trim()])
      .filter(([, words]) => words !== ""),
  );
  const forget = await ctx.inTenant(async (tx) => {
    const row = expectFound(await tx.tenant.findUnique({ where: { id: ctx.tenant.id } }));
    const { [kind]: _before, ...others } = LegalTexts.parse(row.legalTexts);
    const legalTexts = LegalTexts.parse(written["it"] === undefined ? others : { ...others, [kind]: written });
    const { count } = await tx.tenant.updateMany({
      where: { id: ctx.tenant.id, revision },
      data: { legalTexts, revision: { increment: 1 } },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    await record(tx, ctx, {
      action: "tenant.legal_text_changed",
      subjectId: ctx.tenant.id,
      details: { text: kind, languages: legalTexts[kind] ? Object.keys(written).join(" ") : "–" },
    });
    return forgetTenant(ctx, tx);
  });
  forget();
  return { revision: revision + 1 };
};
