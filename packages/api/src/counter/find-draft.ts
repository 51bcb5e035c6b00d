import type { StaffContext } from "../context.ts";
import { findDraft } from "../drafts/find.ts";
import { atCounter, loadFiling } from "./at-counter.ts";
import { filingOf } from "./filing-of.ts";

/** The draft as the pages of the counter need it: what the citizens' pages get, and who stands there with which document. */
export const findCounterDraft = async (ctx: StaffContext, { id }: { id: string }) => {
  const { person, ...filing } = await ctx.inTenant((tx) => loadFiling(tx, ctx, id));
  const draft = await findDraft(await atCounter(ctx, id), { id });
  return {
    ...draft,
    applicant: { givenName: person.givenName, familyName: person.familyName, fiscalCode: person.fiscalCode },
    counter: filingOf(filing, ctx.session.name),
  };
};
