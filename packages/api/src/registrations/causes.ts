import type { Tx } from "@sportello/db/client";
import { Localised } from "@sportello/domain/locales";

/** Documents of one service that a person must look at for one and the same reason: mended together. */
export type Cause = {
  readonly reason: string;
  /** Refused: the options may be wrong. Failed: it was tried for two days. */
  readonly state: "refused" | "failed";
  readonly serviceId: string;
  readonly title: Localised;
  readonly count: number;
  readonly since: string;
};

type Row = {
  reason: string | null;
  state: Cause["state"];
  service_id: string;
  title: unknown;
  count: bigint;
  since: Date;
};

const most = 5;

/** Why documents were refused or given up, by reason and service, the most frequent first. */
export const causesOf = async (tx: Tx): Promise<Cause[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    select r.last_reason as reason, r.state::text as state, a.service_id, v.sheet -> 'title' as title, count(*) as count, min(r.created_at) as since
    from registration r
    join application a on a.id = r.application_id
    join service s on s.id = a.service_id
    join service_version v on v.id = s.published_version_id
    where r.state in ('refused', 'failed')
    group by r.last_reason, r.state, a.service_id, v.sheet -> 'title'
    order by count(*) desc, min(r.created_at)
    limit ${most}`;
  return rows.map(({ reason, state, service_id: serviceId, title, count, since }) => ({
    reason: reason ?? "",
    state,
    serviceId,
    title: Localised.parse(title),
    count: Number(count),
    since: since.toISOString(),
  }));
};
