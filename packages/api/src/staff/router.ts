import { staffCommands } from "@sportello/domain/access/staff-life";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure, publicProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { changeAccess } from "./change-access.ts";
import { findStaff } from "./find.ts";
import { InviteStaff, SaveStaff } from "./input.ts";
import { acceptInvitation } from "./invitations/accept.ts";
import { findInvitation } from "./invitations/find.ts";
import { inviteStaff } from "./invite.ts";
import { listStaff, StaffQuestion } from "./list.ts";
import { saveStaff } from "./save.ts";

const reading = operatorProcedure("staff.read");
const administrator = operatorProcedure("staff.write");
const Token = z.string().max(200);

/** The people who work here, for who administers. */
export const staffMembersRouter = trpc.router({
  list: reading.input(StaffQuestion).query(({ ctx, input }) => listStaff(ctx, input)),
  find: reading.input(ById).query(({ ctx, input }) => findStaff(ctx, input)),
  invite: administrator.input(InviteStaff).mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  save: administrator.input(SaveStaff).mutation(({ ctx, input }) => saveStaff(ctx, input)),
  changeAccess: administrator
    .input(z.strictObject({ id: z.uuid(), command: z.enum(staffCommands), locale: Locale }))
    .mutation(({ ctx, input }) => changeAccess(ctx, input)),
});

/** Open to whoever holds the link of an invitation: the token is the right. */
export const invitationsRouter = trpc.router({
  find: publicProcedure.input(z.strictObject({ token: Token })).query(({ ctx, input }) => findInvitation(ctx, input)),
  accept: publicProcedure
    .input(
      z.strictObject({
        token: Token,
        password: z.string().max(1024).optional(),
        code: z
          .string()
          .max(20)
          .transform((code) => code.replaceAll(/\s/g, "")),
      }),
    )
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
