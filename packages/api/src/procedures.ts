import type { Permission } from "@sportello/domain/access/permissions";
import { hasPermission } from "@sportello/domain/access/permissions";
import type { ApplicantContext, CitizenContext, Context, StaffContext } from "./context.ts";
import { Refused } from "./refused.ts";
import { translateErrors, trpc } from "./trpc.ts";

/** More calls than this in one HTTP request are refused; the apps give it to their route handlers and links. */
export const maxBatchSize = 10;

/** Open to everybody who reaches the municipality's host. */
export const publicProcedure = trpc.procedure.use(translateErrors);

/** For a citizen signed in with a digital identity. */
export const citizenProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: asCitizen(ctx) }));

/** For whoever may hold an application: a citizen, or a guest of a service that asks for no sign-in. */
export const applicantProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: asApplicant(ctx) }));

/** For any member of staff who signed in with the second factor. */
export const staffProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: asStaff(ctx) }));

/** For staff whose role has the permission; which office is the verb's question. */
export const operatorProcedure = (permission: Permission) =>
  staffProcedure.use(({ ctx, next }) => {
    if (!hasPermission(ctx.actor.role, permission)) throw new Refused("not_allowed");
    return next();
  });

/** The same context, known to be a citizen's. Throws `not_signed_in` or `session_expired`. */
export const asCitizen = (ctx: Context): CitizenContext => {
  if (ctx.actor.kind !== "citizen" || ctx.session?.kind !== "citizen") throw strangers(ctx);
  return { ...ctx, actor: ctx.actor, session: ctx.session };
};

/** The same context, known to be of a citizen, a guest or a person at the counter. Throws `not_signed_in` or `session_expired`. */
export const asApplicant = (ctx: Context): ApplicantContext => {
  if (ctx.session?.kind === "counter") return { ...ctx, actor: ctx.session.actor, session: ctx.session };
  if (ctx.session?.kind === "guest") return { ...ctx, actor: ctx.session.actor, session: ctx.session };
  return asCitizen(ctx);
};

/** The same context, known to be of a member of staff. Throws `not_signed_in` or `session_expired`. */
export const asStaff = (ctx: Context): StaffContext => {
  if (ctx.actor.kind !== "staff" || ctx.session?.kind !== "staff") throw strangers(ctx);
  return { ...ctx, actor: ctx.actor, session: ctx.session };
};

/** The same context, known to be of a member of staff with the permission, for doors that are no procedure. Throws `not_allowed` besides. */
export const asStaffWith = (ctx: Context, permission: Permission): StaffContext => {
  const staff = asStaff(ctx);
  if (!hasPermission(staff.actor.role, permission)) throw new Refused("not_allowed");
  return staff;
};

const strangers = ({ isSessionOver }: Context): Refused =>
  new Refused(isSessionOver ? "session_expired" : "not_signed_in");
