import { randomUUID } from "node:crypto";
import type { Tx } from "@sportello/db/client";
import type { Actor, Applicant, Citizen, Staff } from "@sportello/domain/access/actor";
import { type Log, logOf } from "./log.ts";
import type { Runtime } from "./runtime.ts";
import { findSession } from "./sessions/find-session.ts";
import type { CitizenSession, CounterSession, GuestSession, OpenSession, StaffSession } from "./sessions/session.ts";
import { findTenant, findTenantById, type Tenant } from "./tenants/find-tenant.ts";

/** Everything a verb may ask about the request it serves. Built once per request; `now` does not move meanwhile. */
export type Context = {
  readonly runtime: Runtime;
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly session: OpenSession | null;
  /** A cookie named a session that is over: the person is told so instead of "not signed in". */
  readonly isSessionOver: boolean;
  readonly now: Date;
  readonly ip: string;
  readonly requestId: string;
  readonly log: Log;
  /** Opens a transaction that sees this tenant's rows only. */
  readonly inTenant: <Value>(work: (tx: Tx) => Promise<Value>) => Promise<Value>;
};

export type CitizenContext = Context & { readonly actor: Citizen; readonly session: CitizenSession };
/** A citizen, a guest who fills in a service that asks for no sign-in, or the person for whom an operator types at the counter. */
export type ApplicantContext = Context & {
  readonly actor: Applicant;
  readonly session: CitizenSession | GuestSession | CounterSession;
};
export type StaffContext = Context & { readonly actor: Staff; readonly session: StaffSession };
/** A member of staff who acts: in a request, or through a job that works in their name. */
export type ActingStaff = ActingContext & { readonly actor: Staff };
/** Somebody whose moves are recorded: a citizen, a member of staff, or a job. */
export type ActingContext = Pick<Context, "runtime" | "tenant" | "actor" | "now" | "inTenant" | "log">;

export type RequestFacts = {
  /** The `Host` header; decides the tenant. */
  readonly host: string;
  /** From the app's own signed cookie, null when there is none. */
  readonly sessionId: string | null;
  readonly requestId?: string | undefined;
  readonly ip: string;
};

/** The context of a request to the citizens' app. Throws `tenant_unknown`. */
export const createCitizenContext = (runtime: Runtime, facts: RequestFacts): Promise<Context> =>
  create(runtime, facts, ["citizen", "guest"]);

/** The context of a request to the staff's app: a citizen's session is nobody's here. Throws `tenant_unknown`. */
export const createStaffContext = (runtime: Runtime, facts: RequestFacts): Promise<Context> =>
  create(runtime, facts, ["staff"]);

const create = async (
  runtime: Runtime,
  facts: RequestFacts,
  kinds: readonly OpenSession["kind"][],
): Promise<Context> => {
  const tenant = await findTenant(runtime, facts.host);
  const found = facts.sessionId === null ? null : await findSession(runtime, tenant.id, facts.sessionId);
  const session = found && kinds.includes(found.kind) ? found : null;
  const requestId = facts.requestId ?? randomUUID();
  return {
    ...base(runtime, tenant, requestId),
    actor: session?.actor ?? { kind: "anonymous" },
    session,
    isSessionOver: facts.sessionId !== null && session === null,
    ip: facts.ip,
    requestId,
  };
};

/** The context of a job: acts as the system, for one tenant. */
export const createSystemContext = async (runtime: Runtime, tenantId: string, job: string): Promise<ActingContext> => ({
  ...base(runtime, await findTenantById(runtime, tenantId), job),
  actor: { kind: "system", job },
});

const base = (runtime: Runtime, tenant: Tenant, requestId: string) => ({
  runtime,
  tenant,
  now: runtime.now(),
  log: logOf(runtime.log, { tenantId: tenant.id, requestId }),
  inTenant: <Value>(work: (tx: Tx) => Promise<Value>) => runtime.database.inTenant(tenant.id, work),
});
