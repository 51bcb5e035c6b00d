import { z } from "zod";

/** What people type on an application: trimmed, without control characters other than line breaks, at most 5,000 characters. */
export const Text = z
  .string()
  .trim()
  .min(1)
  .max(5_000)
  .refine((text) => !/\p{Cc}/u.test(text.replaceAll(/[\n\r\t]/g, "")), { error: "control characters" });

export const ById = z.strictObject({ id: z.uuid() });
export const ByIdWithReason = z.strictObject({ id: z.uuid(), reason: Text });
/** Lists go on from the `nextCursor` of the page before; opaque to the caller. */
export const Cursor = z.string().max(400).optional();
export const UploadIds = z.array(z.uuid()).max(20);
