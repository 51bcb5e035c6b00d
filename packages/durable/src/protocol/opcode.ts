import { z } from "zod";
import { Meta } from "./sessions.ts";
import { isStorable, storable } from "./storable.ts";

const Options = z
  .object({
    timeout: z.string(),
    if: z.string(),
    event: z.string(),
    duration: z.string(),
    function_id: z.string(),
    payload: z
      .object({
        data: z.record(z.string(), z.unknown()).nullish(),
        v: z.string().nullish(),
        meta: Meta.nullish().catch(null),
      })
      .nullish(),
    signal: z.string(),
    conflict: z.enum(["fail", "replace"]),
    parallelMode: z.string(),
  })
  .partial();

/**
 * One operation the SDK reports. Only the named fields are read: what else rides along (arguments of steps, promises)
 * may hold personal data and is neither stored nor logged.
 */
export const Opcode = z.object({
  id: z.string().min(1).max(200).refine(isStorable),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: Options.nullish().catch(null),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Opcode = z.infer<typeof Opcode>;

/** A 206 is an array of operations; a single one comes without the array. */
export const Opcodes = z.union([z.array(Opcode), Opcode.transform((op) => [op])]);

/** An error as functions throw it; kept and returned unchanged. */
export const ErrorObject = z
  .looseObject({ name: z.string().catch("Error"), message: z.string().catch("Unknown error") })
  .catch({
    name: "Error",
    message: "Unknown error",
  });
export type ErrorObject = z.infer<typeof ErrorObject>;

/** What an operator reads: the author's words for a step. */
export const titleOf = (op: Opcode): string | null => textOf(op.displayName ?? op.name ?? null);

const textOf = (text: string | null): string | null => (text === null ? null : storable(text));
