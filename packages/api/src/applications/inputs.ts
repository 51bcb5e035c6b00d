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
/** Of a service, as its address names it. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);
export const Year = z.int().min(1990).max(2100);
/** What is looked for in lists; control characters would be a riddle to the database. */
export const Search = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u);
