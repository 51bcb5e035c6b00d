import { z } from "zod";
import { accessLevels } from "../access/actor.ts";
import { Localised } from "../locales.ts";
import { Charge } from "../payments/charge.ts";
import { exemptionGrounds } from "../payments/stamp-exemption.ts";
import { stampWays } from "../payments/stamp.ts";
import { Assignment } from "./assignment.ts";

/** How a service's applications live; published with the version, so that an application keeps the rules it was sent with. */
export const ServiceOptions = z.strictObject({
  /** Weakest sign-in accepted; "none" takes applications from whoever does not sign in, too. */
  level: z.enum(accessLevels),
  /** Calendar days within which the office must conclude (art. 2 of law 241/1990). */
  maxDays: z.int().min(1).max(365),
  allowWithdraw: z.boolean(),
  allowReopening: z.boolean(),
  allowIntegration: z.boolean(),
  /** Whether an operator may fill it in at the counter for the person present. */
  allowCounter: z.boolean().default(true),
  payment: z.enum(["none", "immediate", "deferred"]).default("none"),
  stamp: z.boolean().default(false),
  /** How a due stamp may be given: bought online through pagoPA (@e.bollo), or declared by the number of a paper one. */
  stampWays: z
    .array(z.enum(stampWays))
    .min(1)
    .default([...stampWays]),
  /** On which legal grounds no stamp is asked for, when the applicant declares one of them. */
  stampExemptions: z.array(z.enum(exemptionGrounds)).default([]),
  /** What is asked for where `payment` is not "none"; checked against the form before publishing (`check-charge.ts`). */
  charge: Charge.optional(),
  /** Which office an application goes to when it is sent, by what it says; checked against form and staff before publishing. */
  assignment: Assignment.optional(),
  registration: z
    .strictObject({
      /** Classification of the protocol registry, e.g. "6.3.1". */
      classification: z.string(),
      /** Yearly folder; {anno} is replaced. */
      folder: z.string(),
      /** Whether messages of the office are registered too. */
      includeMessages: z.boolean().default(false),
    })
    .nullable(),
  /** Whether its messages are to go to App IO too, and under which service of App IO; absent, by mail alone. Checked before publishing (`app-io.ts`). */
  appIo: z.strictObject({ serviceId: z.string().max(60) }).optional(),
  /** Text of the mail per moment; placeholders as {{nome}}. */
  messages: z.partialRecord(
    z.enum(["submitted", "registered", "in_charge", "awaiting_integration", "accepted", "rejected", "withdrawn"]),
    z.strictObject({ subject: Localised, text: Localised }),
  ),
});
export type ServiceOptions = z.infer<typeof ServiceOptions>;
