import type { Staff, StaffRole } from "@sportello/domain/access/actor";
import type { OfficeId, PersonId, ServiceId, StaffId } from "@sportello/domain/ids";
import { z } from "zod";
import type { Runtime } from "../runtime.ts";
import { idleMinutes, type OpenSession, SignIn, touchEverySeconds } from "./session.ts";

type Row = {
  id: string;
  identity: unknown;
  last_seen_at: Date;
  expires_at: Date;
  person_id: PersonId | null;
  fiscal_code: string | null;
  staff_id: StaffId | null;
  role: StaffRole | null;
  name: string;
  offices: OfficeId[];
  services: ServiceId[] | null;
  whole_offices: OfficeId[];
  stands_in_for: StaffId[] | null;
};

/** Sets the tenant and reads the row under row-level security, in one question: see the migration that makes it. */
const query = "select * from open_session($1, $2, $3, $4)";

/**
 * The session behind a cookie, with its actor as the database knows it now; null when it never was, was revoked, is older
 * than 12 hours or idle for 30 minutes (two hours for a guest, who could not come back to what they typed). One statement, except for the note of use once a minute.
 */
export const findSession = async (
  runtime: Runtime,
  tenantId: string,
  sessionId: string,
): Promise<OpenSession | null> => {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const now = runtime.now();
  const seenAfter = new Date(now.getTime() - idleMinutes * 60_000);
  const { rows } = await runtime.database.pool.query<Row>({
    name: "open-session",
    text: query,
    values: [tenantId, sessionId, now, seenAfter],
  });
  const [row] = rows;
  if (!row) return null;
  if (now.getTime() - row.last_seen_at.getTime() > touchEverySeconds * 1000) {
    await runtime.database.inTenantSql(tenantId, (client) =>
      client.query("update session set last_seen_at = $2 where id = $1", [row.id, now]),
    );
  }
  return openSession(row);
};

/** Who is restricted in no office sees all services of all of them. */
const reachIn = ({ offices, services, whole_offices }: Row): Pick<Staff, "offices" | "services" | "wholeOffices"> =>
  services === null || whole_offices.length === offices.length
    ? { offices, services: "all" }
    : { offices, services, wholeOffices: whole_offices };

const openSession = (row: Row): OpenSession | null => {
  const common = { id: row.id, name: row.name, expiresAt: row.expires_at };
  if (row.person_id !== null && row.fiscal_code !== null) {
    const signIn = SignIn.parse(row.identity);
    const actor = { kind: "citizen", id: row.person_id, fiscalCode: row.fiscal_code, level: signIn.level } as const;
    return { ...common, kind: "citizen", actor, signIn };
  }
  if (row.person_id !== null) return { ...common, kind: "guest", actor: { kind: "guest", id: row.person_id } };
  if (row.staff_id !== null && row.role !== null) {
    return {
      ...common,
      kind: "staff",
      actor: { kind: "staff", id: row.staff_id, role: row.role, ...reachIn(row), standsInFor: row.stands_in_for ?? [] },
    };
  }
  return null;
};
