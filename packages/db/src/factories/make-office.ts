import { randomUUID } from "node:crypto";
import type { Database } from "../client.ts";

/** An office with contacts. */
export const makeOffice = (
  db: Database,
  tenantId: string,
  given: { slug?: string; name?: object; contacts?: object; keepsAccounts?: boolean } = {},
): Promise<{ id: string; slug: string }> =>
  db.inTenant(tenantId, (tx) =>
    tx.office.create({
      data: {
        slug: given.slug ?? `ufficio-${randomUUID().slice(0, 8)}`,
        keepsAccounts: given.keepsAccounts ?? false,
        name: given.name ?? { it: "Ufficio relazioni con il pubblico" },
        contacts: given.contacts ?? {
          address: "Piazza del Municipio 1",
          phone: "0588 000001",
          email: "ufficio@comune.bugliano.pi.it",
          pec: "ufficio@pec.comune.bugliano.pi.it",
          hours: { it: "Da lunedì a venerdì, 9–13" },
        },
      },
      select: { id: true, slug: true },
    }),
  );
