import { guardedGet, GetRefused } from "@sportello/connectors/http/guarded-get";
import type { StaffContext } from "../../context.ts";
import { countTry, limitKey } from "../../rate-limits.ts";
import { Refused } from "../../refused.ts";
import { isOwnOrigin } from "../../tenants/own-origin.ts";

const reads = { name: "service-import", points: 30, seconds: 600 };
const maxBytes = 3_000_000;
const timeoutMs = 10_000;

/** The page of a service of another Sportello is as good as the address of its definition. */
export const definitionAddress = (typed: string): string => {
  const url = URL.parse(typed.trim());
  const [, slug] = /^(?:\/(?:it|de|en))?\/servizi\/([a-z0-9-]+)\/?$/.exec(url?.pathname ?? "") ?? [];
  return url === null || slug === undefined ? typed.trim() : new URL(`/api/rest/services/${slug}/definition`, url).href;
};

/**
 * Reads the definition of a service at an address somebody typed, behind the guard against the inner network. Throws `address_unreadable` with the `fault`,
 * `too_many_requests`.
 */
export const fetchDefinition = async (ctx: StaffContext, typed: string): Promise<unknown> => {
  await countTry(ctx.runtime, reads, limitKey(ctx.tenant.id, ctx.actor.id));
  try {
    const answer = await guardedGet(definitionAddress(typed), {
      isOurs: (url) => isOwnOrigin(ctx.runtime, url),
      maxBytes,
      timeoutMs,
      accept: "application/json",
    });
    if (answer.status !== 200) throw new Refused("address_unreadable", { fault: "status", status: answer.status });
    return JSON.parse(answer.body.toString("utf8"));
  } catch (error) {
    if (error instanceof GetRefused) throw new Refused("address_unreadable", { fault: error.fault });
    if (error instanceof SyntaxError) throw new Refused("address_unreadable", { fault: "not_json" });
    throw error;
  }
};
