import { z } from "zod";

/** What the identity provider certified at the last sign-in; `asOf` is its instant. Stored in `person.certified`. */
export const Certified = z.object({
  birthDate: z.iso.date().optional(),
  birthPlace: z.string().optional(),
  gender: z.enum(["M", "F"]).optional(),
  email: z.email().optional(),
  phone: z.string().optional(),
  address: z
    .object({ street: z.string(), municipality: z.string(), province: z.string(), postalCode: z.string() })
    .optional(),
  provider: z.string().optional(),
  asOf: z.iso.datetime({ offset: true }).optional(),
});
export type Certified = z.infer<typeof Certified>;

/** What the citizen told us for being reached. Stored in `person.contacts`. */
export const Contacts = z.object({ email: z.email().optional(), phone: z.string().optional() });
export type Contacts = z.infer<typeof Contacts>;
