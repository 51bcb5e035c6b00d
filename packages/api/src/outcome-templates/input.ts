import { Localised } from "@sportello/domain/locales";
import { z } from "zod";
import { Text } from "../applications/inputs.ts";

/** Italian is needed; a language that is left out gets the Italian one. */
const inLanguages = (text: z.ZodType<string>) =>
  Localised.extend({ it: text, de: text.optional(), en: text.optional() });
const Line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((line) => !/\p{Cc}/u.test(line));
/** A document of many pages is no letter any more. */
const Body = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => !/\p{Cc}/u.test(text.replaceAll(/[\n\r\t]/g, "")), { error: "control characters" });

export const templateOutcomes = ["accepted", "rejected"] as const;
export type TemplateOutcome = (typeof templateOutcomes)[number];

export const SaveTemplate = z.strictObject({
  /** Left out for a new one. */
  id: z.uuid().optional(),
  serviceId: z.uuid(),
  outcome: z.enum(templateOutcomes),
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !/\p{Cc}/u.test(name)),
  title: inLanguages(Line),
  body: inLanguages(Body),
});
export type SaveTemplate = z.infer<typeof SaveTemplate>;

/** A document to look at before it is decided: one that is kept, one that is being written, or (with neither) the usual one. */
export const PreviewOutcome = z.strictObject({
  /** Code of an application of one's office, or its id. */
  application: z.string().trim().min(1).max(60),
  outcome: z.enum(templateOutcomes),
  templateId: z.uuid().optional(),
  written: z.strictObject({ title: Line, body: Body }).optional(),
  reason: Text.optional(),
  amount: z.int().min(0).max(99_999_999).optional(),
  /** The reason is one for many applications: its names are filled for this one. */
  isForMany: z.boolean().optional(),
});
export type PreviewOutcome = z.infer<typeof PreviewOutcome>;
