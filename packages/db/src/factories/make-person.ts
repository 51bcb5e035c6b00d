import { randomInt } from "node:crypto";
import type { Database } from "../client.ts";

/** A citizen who has signed in once. */
export const makePerson = (
  db: Database,
  tenantId: string,
  given: { fiscalCode?: string; givenName?: string; familyName?: string; certified?: object; contacts?: object } = {},
): Promise<{ id: string; fiscalCode: string }> => {
  const fiscalCode = given.fiscalCode ?? randomFiscalCode();
  return db.inTenant(tenantId, async (tx) => {
    const { id } = await tx.person.create({
      data: {
        fiscalCode,
        givenName: given.givenName ?? "Mario",
        familyName: given.familyName ?? "Rossi",
        certified: given.certified ?? {},
        contacts: given.contacts ?? { email: "mario.rossi@example.org" },
      },
      select: { id: true },
    });
    return { id, fiscalCode };
  });
};

/** Of the right shape and unique enough; the check character is not computed. */
const randomFiscalCode = () => `RSSMRA${randomInt(10, 99)}A${randomInt(10, 31)}B${randomInt(100, 999)}X`;
