import type { Purpose } from "../memory.ts";
import type { Runtime } from "../runtime.ts";
import type { ConnectorKind } from "./kind.ts";

export type CallRecord = {
  readonly kind: ConnectorKind;
  readonly vendor: string;
  /** A refusal is an answer: the system is up. */
  readonly isUp: boolean;
  /** It answers, and refuses us whatever we ask: the key or the address in its options is wrong. */
  readonly isRefusing?: boolean;
  readonly failure: string | null;
  readonly milliseconds: number;
};

/** From here on the status page says "slow". */
export const slowMilliseconds = 5_000;
/** Failures in a row after which nobody but one probe calls the vendor. */
export const failuresThatOpen = 5;
const firstPauseSeconds = 15;
const longestPauseSeconds = 300;

/** That a system answers well is written once a second, however many calls say so: a drain after an outage makes dozens. */
const answering: Purpose<void> = { name: "systems that answer", forSeconds: 1, atMost: 3_000 };

/** Keeps the state of a vendor as its calls see it. */
export const recordCall = async (runtime: Runtime, tenantId: string, call: CallRecord): Promise<void> => {
  const known = runtime.memory.of(answering);
  const key = `${tenantId} ${call.kind} ${call.vendor}`;
  if (stateOf(call) === "up") return known.get(key, () => writeCall(runtime, tenantId, call));
  known.forget(key);
  return writeCall(runtime, tenantId, call);
};

/** A call that was already under way when the circuit opened: of ten at once one outage is one, not a reason to pause for longer. */
const wasUnderWay =
  "(health.consecutive_failures >= $9 and $5::timestamptz - make_interval(secs => $8 / 1000.0) <= health.last_call_at)";

/**
 * The row of `connector_health`, with the circuit: after five failures in a row it opens for 15 seconds,
 * doubling at each failed probe up to five minutes; the first answer closes it and wakes what waits for this vendor.
 */
const writeCall = async (runtime: Runtime, tenantId: string, call: CallRecord): Promise<void> => {
  const now = runtime.now();
  await runtime.database.inTenantSql(tenantId, async (client) => {
    const { rows } = await client.query<{ recovered: boolean }>(
      `insert into connector_health as health (id, tenant_id, kind, vendor, state, since, consecutive_failures, last_reason, last_call_at, last_duration_ms)
       values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $5, $8)
       on conflict (tenant_id, kind, vendor) do update set
         state = excluded.state,
         since = case when health.state = excluded.state then health.since else excluded.since end,
         consecutive_failures = case when excluded.state <> 'down' then 0 when ${wasUnderWay} then health.consecutive_failures else health.consecutive_failures + 1 end,
         last_reason = coalesce(excluded.last_reason, health.last_reason),
         last_call_at = excluded.last_call_at,
         last_duration_ms = excluded.last_duration_ms,
         open_until = case
           when excluded.state <> 'down' then null
           when health.consecutive_failures + 1 < $9 or ${wasUnderWay} then health.open_until
           else $5 + make_interval(secs => least($10 * power(2, least(health.consecutive_failures + 1 - $9, 10)), $11)) end
       returning old.consecutive_failures >= $9 and new.consecutive_failures = 0 as recovered`,
      [
        tenantId,
        call.kind,
        call.vendor,
        stateOf(call),
        now,
        call.isUp ? 0 : 1,
        call.failure,
        call.milliseconds,
        failuresThatOpen,
        firstPauseSeconds,
        longestPauseSeconds,
      ],
    );
    if (rows[0]?.recovered && call.kind === "protocol") await wakeWaiting(client, call.vendor);
  });
};

const stateOf = ({ isUp, isRefusing = false, milliseconds }: CallRecord): "up" | "slow" | "refusing" | "down" => {
  if (!isUp) return "down";
  if (isRefusing) return "refusing";
  return milliseconds >= slowMilliseconds ? "slow" : "up";
};

type Client = Parameters<Parameters<Runtime["database"]["inTenantSql"]>[1]>[0];

/** One event per waiting document: their jobs try at once instead of at the end of their pause. */
const wakeWaiting = (client: Client, vendor: string) =>
  client.query(
    `insert into outbox_event (id, name, payload)
     select uuidv7(), 'registration/retried', jsonb_build_object('registrationId', id)
     from registration where state = 'waiting' and vendor = $1`,
    [vendor],
  );
