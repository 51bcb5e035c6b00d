import { z } from "zod";

/** Facts of a line of the security log: flat, so that screens can show them as they are. */
export const AuditDetails = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type AuditDetails = z.infer<typeof AuditDetails>;
