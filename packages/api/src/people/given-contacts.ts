import { z } from "zod";

/** Digits with an optional +; spaces, dots and dashes are how people write. */
const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 .-]{5,19}$/);

/** Where a citizen wants to be reached, as they type it; a telephone need not be given. */
export const GivenContacts = z.strictObject({ email: z.email().max(254), phone: Phone.optional() });
export type GivenContacts = z.infer<typeof GivenContacts>;

/** Which of these cannot be used as they were typed, for the error beside each. */
export const wrongContacts = (given: { readonly email: string; readonly phone?: string | undefined }) => {
  const read = GivenContacts.safeParse(given);
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  return (["email", "phone"] as const).filter((field) => wrong.has(field));
};
