import { Localised } from "@sportello/domain/locales";
import { OfficeContacts } from "@sportello/domain/tenants/branding";
import { z } from "zod";

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));
const Translated = (max: number) =>
  z.strictObject({ it: line(max).min(1), de: line(max).min(1).optional(), en: line(max).min(1).optional() });

export const SaveOffice = z.strictObject({
  /** Left out for a new one. */
  id: z.uuid().optional(),
  name: Translated(120),
  /** Whoever heads it sees and mends the payments of the whole municipality; unchanged when left out. */
  keepsAccounts: z.boolean().optional(),
  contacts: OfficeContacts.extend({
    address: line(300),
    phone: line(40),
    email: z.email().max(254),
    pec: z.email().max(254),
    hours: Translated(500),
  }),
});
export type SaveOffice = z.infer<typeof SaveOffice>;

/** What an administrator says of an office, as its row keeps it. */
export const officeOf = ({
  name,
  contacts,
  keepsAccounts,
}: {
  readonly name: unknown;
  readonly contacts: unknown;
  readonly keepsAccounts: boolean;
}) => ({ name: Localised.parse(name), contacts: OfficeContacts.parse(contacts), keepsAccounts });
