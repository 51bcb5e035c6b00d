import type { StaffContext } from "../../context.ts";

/** `answers`: the municipality answers there. Otherwise it is claimed, and `problem` says why the last check failed. */
export type DomainRow = {
  readonly host: string;
  /** Null for the names an installation was set up with: they are not taken off from here. */
  readonly id: string | null;
  readonly state: "answers" | "waiting" | "failed";
  readonly problem: string | null;
  readonly checkedAt: string | null;
  readonly isAsked: boolean;
};

/** The host names of the municipality, with how each stands. `target` is what a name's CNAME should lead to. */
export const listDomains = ({ inTenant, runtime }: StaffContext): Promise<{ target: string; items: DomainRow[] }> =>
  inTenant(async (tx) => {
    const hosts = new Set((await tx.tenantHost.findMany({ select: { host: true } })).map(({ host }) => host));
    const claims = await tx.tenantDomain.findMany({ orderBy: { host: "asc" } });
    const target = new URL(runtime.env.WEB_ORIGIN).hostname;
    const claimed = claims.map(({ id, host, problem, checkedAt }): DomainRow => ({
      id,
      host,
      problem,
      checkedAt: checkedAt?.toISOString() ?? null,
      isAsked: host === target,
      state: hosts.has(host) ? "answers" : problem === null ? "waiting" : "failed",
    }));
    const given = [...hosts].filter((host) => !claims.some((claim) => claim.host === host)).toSorted();
    return {
      target,
      items: [
        ...given.map((host): DomainRow => ({
          id: null,
          host,
          state: "answers",
          problem: null,
          checkedAt: null,
          isAsked: host === target,
        })),
        ...claimed,
      ],
    };
  });
