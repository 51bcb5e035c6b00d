import { readFiscalCode } from "@sportello/domain/people/fiscal-code";
import { romeDay } from "@sportello/domain/time/rome-day";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Certified, Contacts } from "../people/certified.ts";
import { countTry, limitKey } from "../rate-limits.ts";

/** A busy counter serves a person every two minutes; whoever looks up a hundred an hour does something else. */
const lookUps = { name: "counter-person", points: 60, seconds: 3_600 };

/**
 * What the town knows of the person who shows this fiscal code; of somebody new only what the code itself says. Every look-up of somebody known is
 * a line of the security log.
 */
export const findPersonAtCounter = async (ctx: StaffContext, { fiscalCode }: { fiscalCode: string }) => {
  await countTry(ctx.runtime, lookUps, limitKey(ctx.tenant.id, ctx.actor.id));
  return ctx.inTenant(async (tx) => {
    const person = await tx.person.findUnique({
      where: { tenantId_fiscalCode: { tenantId: ctx.tenant.id, fiscalCode } },
    });
    const said = readFiscalCode(fiscalCode, romeDay(ctx.now));
    if (person === null) return { isKnown: false as const, fiscalCode, birthDate: said?.birthDate ?? null };
    await record(tx, ctx, { action: "counter.person_found", subjectId: person.id });
    const certified = Certified.parse(person.certified);
    const contacts = Contacts.parse(person.contacts);
    return {
      isKnown: true as const,
      fiscalCode,
      givenName: person.givenName,
      familyName: person.familyName,
      birthDate: certified.birthDate ?? said?.birthDate ?? null,
      /** Instant at which the digital identity said these names; null when a counter wrote them. */
      certifiedAt: certified.asOf ?? null,
      hasEmail: (contacts.email ?? certified.email) !== undefined,
    };
  });
};
