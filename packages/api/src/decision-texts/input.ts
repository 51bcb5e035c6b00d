import { Localised } from "@sportello/domain/locales";
import { z } from "zod";
import { Text } from "../applications/inputs.ts";
import { type Placeholder, placeholdersIn } from "../notices/fill.ts";

/** The commands whose text the citizen reads as the office's decision. */
export const textCommands = ["accept", "reject", "requestIntegration"] as const;
export type TextCommand = (typeof textCommands)[number];

/** What a text may name; the reason and the link belong to the mail around it. */
export const textPlaceholders = [
  "nome",
  "servizio",
  "pratica",
  "protocollo",
  "ufficio",
  "ente",
  "scadenza",
] as const satisfies readonly Placeholder[];

/** Names between braces that nothing will fill, as they were typed. */
export const unknownPlaceholders = (text: string): string[] =>
  placeholdersIn(text).filter((name) => !(textPlaceholders as readonly string[]).includes(name));

const Body = Text.refine((text) => unknownPlaceholders(text).length === 0, { error: "unknown placeholder" });

export const SaveText = z.strictObject({
  /** Left out for a new one. */
  id: z.uuid().optional(),
  officeId: z.uuid(),
  /** Null for all the office's services. */
  serviceId: z.uuid().nullable(),
  command: z.enum(textCommands),
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !/\p{Cc}/u.test(name)),
  text: Localised.extend({ it: Body, de: Body.optional(), en: Body.optional() }),
});
export type SaveText = z.infer<typeof SaveText>;
