import { inLocale } from "@sportello/domain/locales";
import type { Context } from "../../context.ts";
import { addressKey, countTry } from "../../rate-limits.ts";
import { loadInvitation } from "./load.ts";
import { offeredSecret } from "./token.ts";

/** Nobody opens invitations by the hundred; a token is not guessed, but asking costs us something. */
const looks = { name: "staff-invitation", points: 60, seconds: 600 };

/** What somebody finds who follows an invitation. `secret` is the second factor offered, `uri` the same for an app that reads a code (otpauth). */
export const findInvitation = async (ctx: Context, { token }: { token: string }) => {
  await countTry(ctx.runtime, looks, addressKey(ctx.tenant.id, ctx.ip));
  return ctx.inTenant(async (tx) => {
    const { id, kind, expiresAt, staff } = await loadInvitation(ctx, tx, token);
    const secret = offeredSecret(ctx.runtime.env.APP_SECRET, id);
    const issuer = inLocale(ctx.tenant.name, "it");
    const uri = `otpauth://totp/${encodeURIComponent(`${issuer}:${staff.email}`)}?${new URLSearchParams({ secret, issuer, digits: "6", period: "30" }).toString().replaceAll("+", "%20")}`;
    return {
      kind,
      givenName: staff.givenName,
      familyName: staff.familyName,
      email: staff.email,
      expiresAt: expiresAt.toISOString(),
      secret,
      uri,
    };
  });
};
