import type { AuditQuestion } from "@sportello/api/audit/question";
import { type AuditAction, auditActions } from "@sportello/api/audit/record";
import { type AuditArea, auditAreas } from "@sportello/domain/access/audit-area";
import { z } from "zod";
import { listAddress } from "../../../../paging/list-address.ts";

const one = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** The address of the log: `tipo` is an action or a whole area, days are both included, `da` is the page. */
export const LogParameters = z.object({
  tipo: one(z.enum([...auditActions, ...auditAreas])),
  persona: one(z.uuid()),
  testo: one(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^\P{Cc}*$/u),
  ),
  dal: one(z.iso.date()),
  al: one(z.iso.date()),
  da: one(z.string().max(4000)),
});
export type LogParameters = z.infer<typeof LogParameters>;

const isArea = (kind: AuditAction | AuditArea): kind is AuditArea => (auditAreas as readonly string[]).includes(kind);

export const logQuestion = ({ tipo, persona, testo, dal, al }: LogParameters): AuditQuestion => ({
  ...(tipo !== undefined && (isArea(tipo) ? { area: tipo } : { action: tipo })),
  ...(persona !== undefined && { person: persona }),
  ...(testo !== undefined && { text: testo }),
  ...(dal !== undefined && { from: dal }),
  ...(al !== undefined && { to: al }),
});

/** The address of a page of the log, or with `path` of its export. */
export const logAddress = (parameters: LogParameters, path = "/registro"): string => listAddress(path, parameters);
