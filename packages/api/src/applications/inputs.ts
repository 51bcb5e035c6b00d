import { z } from "zod";

/** What people type on an application: trimmed, without control characters other than line breaks, at most 5,000 characters. */
export const Text = z
  .string()
  .trim()
  .min(1)
  .max(5_000)
  .refine((text) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text), { error: "control characters" });

export const ById = z.strictObject({ id: z.uuid() });
export const ByIdWithReason = z.strictObject({ id: z.uuid(), reason: Text });
/** Lists go on from the `nextCursor` of the page before; opaque to the caller. */
export const Cursor = z.string().max(400).optional();
export const UploadIds = z.array(z.uuid()).max(20);
