import { staffRoles } from "@sportello/domain/access/actor";
import { Locale } from "@sportello/domain/locales";
import { z } from "zod";

const Name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => !/[\p{Cc}<>]/u.test(name));
const who = { givenName: Name, familyName: Name, role: z.enum(staffRoles), officeIds: z.array(z.uuid()).max(200) };

/** The address is the one they will sign in with; it cannot be changed afterwards. */
export const InviteStaff = z.strictObject({
  ...who,
  email: z
    .email()
    .max(254)
    .transform((email) => email.toLowerCase()),
  locale: Locale,
});
export type InviteStaff = z.infer<typeof InviteStaff>;

export const SaveStaff = z.strictObject({ id: z.uuid(), ...who });
export type SaveStaff = z.infer<typeof SaveStaff>;
