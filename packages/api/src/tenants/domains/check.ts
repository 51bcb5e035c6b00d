import { guardedGet, GetRefused } from "@sportello/connectors/http/guarded-get";
import type { GetFault } from "@sportello/domain/connectors/get-fault";
import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { countTry, limitKey } from "../../rate-limits.ts";
import { expectFound } from "../../refused.ts";
import { forgetTenant } from "../forget-tenant.ts";
import { isOwnMachine, isOwnOrigin } from "../own-origin.ts";
import { challengePath, domainToken } from "./token.ts";

/** Why a name did not prove itself: it could not be read, somebody else answers there, or it is another municipality's. */
export type DomainProblem = GetFault | "not_here" | "taken";

const checks = { name: "domain-check", points: 30, seconds: 600 };

/**
 * Asks a claimed name for its proof over HTTP, as any visitor would reach it; from then on the municipality answers there. Answers the problem
 * otherwise, which stays beside the name. Throws `not_found`, `too_many_requests`.
 */
export const checkDomain = async (
  ctx: StaffContext,
  { id }: { id: string },
): Promise<{ problem: DomainProblem | null }> => {
  await countTry(ctx.runtime, checks, limitKey(ctx.tenant.id, ctx.actor.id));
  const { host } = expectFound(await ctx.inTenant((tx) => tx.tenantDomain.findUnique({ where: { id } })));
  const proof = await prove(ctx, id, host);
  const { problem, forget } = await ctx.inTenant(async (tx) => {
    await tx.tenantDomain.update({
      where: { id },
      data: { checkedAt: ctx.now, problem: proof, verifiedAt: proof === null ? ctx.now : null },
      select: { id: true },
    });
    if (proof !== null) return { problem: proof, forget: () => undefined };
    const [taken] = await tx.$queryRaw<{ is_ours: boolean }[]>`select take_host(${host}) as is_ours`;
    if (taken?.is_ours !== true) {
      await tx.tenantDomain.update({
        where: { id },
        data: { problem: "taken", verifiedAt: null },
        select: { id: true },
      });
      return { problem: "taken" as const, forget: () => undefined };
    }
    await record(tx, ctx, { action: "tenant.domain_verified", subjectId: id, details: { host } });
    return { problem: null, forget: await forgetTenant(ctx, tx) };
  });
  forget();
  return { problem };
};

const prove = async ({ runtime }: StaffContext, id: string, host: string): Promise<DomainProblem | null> => {
  const address = new URL(challengePath, runtime.env.WEB_ORIGIN);
  address.hostname = host;
  try {
    const answer = await guardedGet(address.href, {
      isOurs: async (url) => isOwnMachine(runtime, url) || (await isOwnOrigin(runtime, url)),
      maxBytes: 4_000,
      timeoutMs: 8_000,
    });
    return answer.status === 200 &&
      answer.body.toString("utf8").split("\n").includes(domainToken(runtime.env.APP_SECRET, id))
      ? null
      : "not_here";
  } catch (error) {
    if (error instanceof GetRefused) return error.fault;
    throw error;
  }
};
