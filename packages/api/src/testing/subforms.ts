import type { StaffContext } from "../context.ts";

/** What a piece of work was refused with, or null. */
export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
export const text = (key: string) => ({ type: "textfield", key, label: `Domanda ${key}` });
export const form = (...components: readonly object[]) => ({ display: "form", components });
export const uses = (key: string, form_: string, version = 1) => ({ type: "form", key, form: form_, version });
export const loggedBy = async (ctx: StaffContext, action: string) =>
  (await ctx.inTenant((tx) => tx.auditEntry.findMany({ where: { action }, orderBy: { id: "asc" } }))).map(
    ({ details }) => details,
  );
