import { randomUUID } from "node:crypto";
import type { StaffRole } from "@sportello/domain/access/actor";
import type { Database } from "../client.ts";

/**
 * A member of staff. `passwordHash` and `totpSecret` come from whoever knows the secret of the installation
 * (`api/sessions/credentials`); without them nobody can sign in as this person.
 */
export const makeStaff = (
  db: Database,
  tenantId: string,
  given: {
    email?: string;
    givenName?: string;
    familyName?: string;
    role?: StaffRole;
    offices?: readonly string[];
    services?: readonly string[];
    passwordHash?: string;
    totpSecret?: Uint8Array;
    /** Invited and not come yet. */
    isInvited?: boolean;
  } = {},
): Promise<{ id: string; email: string }> =>
  db.inTenant(tenantId, async (tx) => {
    const staff = await tx.staff.create({
      data: {
        email: given.email ?? `${randomUUID().slice(0, 8)}@comune.bugliano.pi.it`,
        givenName: given.givenName ?? "Ada",
        familyName: given.familyName ?? "Conti",
        role: given.role ?? "operator",
        passwordHash: given.passwordHash ?? "!",
        totpSecret: Buffer.from(given.totpSecret ?? []),
        ...(given.isInvited ? { isActive: false } : { enrolledAt: new Date() }),
      },
      select: { id: true, email: true },
    });
    await tx.staffOffice.createMany({
      data: (given.offices ?? []).map((officeId) => ({ staffId: staff.id, officeId })),
    });
    await tx.staffService.createMany({
      data: (given.services ?? []).map((serviceId) => ({ staffId: staff.id, serviceId })),
    });
    return staff;
  });
