import { ServiceGeneral } from "@sportello/domain/services/general";
import { ServiceOptions } from "@sportello/domain/services/options";
import { DraftSheet } from "@sportello/domain/services/sheet";
import { z } from "zod";

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** Beyond this nobody writes by hand: 700 questions in three languages are half of it. */
const maxCharacters = 1_000_000;
const sized = <Schema extends z.ZodType>(schema: Schema) =>
  schema.refine((content) => JSON.stringify(content).length <= maxCharacters, { error: "too large" });

const saved = { slug: Slug, revision: z.int().min(1) };

/** One part of a draft with the revision it was read at. */
export const SaveDraft = z.discriminatedUnion("part", [
  z.strictObject({ ...saved, part: z.literal("general"), content: ServiceGeneral }),
  z.strictObject({ ...saved, part: z.literal("sheet"), content: sized(DraftSheet) }),
  z.strictObject({ ...saved, part: z.literal("form"), content: sized(z.record(z.string(), z.json())) }),
  z.strictObject({ ...saved, part: z.literal("options"), content: sized(ServiceOptions) }),
]);
