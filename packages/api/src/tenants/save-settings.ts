import { Localised } from "@sportello/domain/locales";
import { Branding } from "@sportello/domain/tenants/branding";
import { isReadableWithWhite } from "@sportello/domain/tenants/contrast";
import type { TenantSettings } from "@sportello/domain/tenants/settings";
import { beforeAfter } from "../audit/before-after.ts";
import { eachLanguage } from "../audit/facts.ts";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { forgetTenant } from "./forget-tenant.ts";

export type SaveSettingsInput = { readonly revision: number; readonly settings: TenantSettings };

/**
 * Saves what the municipality says of itself. Throws `low_contrast` for a colour on which white cannot be read (WCAG 2.2 SC 1.4.3),
 * `changed_meanwhile` when a colleague saved since the page was opened. Recorded, before and after.
 */
export const saveSettings = async (
  ctx: StaffContext,
  { revision, settings }: SaveSettingsInput,
): Promise<{ revision: number }> => {
  if (!isReadableWithWhite(settings.colour)) throw new Refused("low_contrast");
  const forget = await ctx.inTenant(async (tx) => {
    const before = expectFound(await tx.tenant.findUnique({ where: { id: ctx.tenant.id } }));
    const { name, ipaCode, istatCode, fiscalCode, languages, siteUrl, ...look } = settings;
    const old = Branding.parse(before.branding);
    const branding: Branding = { ...look, logo: old.logo, ...(siteUrl !== null && { siteUrl }) };
    const { count } = await tx.tenant.updateMany({
      where: { id: ctx.tenant.id, revision },
      data: { name, ipaCode, istatCode, fiscalCode, languages, branding, revision: { increment: 1 } },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    const changes = beforeAfter(
      {
        ...eachLanguage("name", Localised.parse(before.name)),
        ipaCode: before.ipaCode,
        istatCode: before.istatCode,
        fiscalCode: before.fiscalCode,
        languages: before.languages.join(" "),
        ...lookOf(old),
      },
      {
        ...eachLanguage("name", name),
        ipaCode,
        istatCode,
        fiscalCode,
        languages: languages.join(" "),
        ...lookOf(branding),
      },
    );
    if (Object.keys(changes).length > 0)
      await record(tx, ctx, { action: "tenant.changed", subjectId: ctx.tenant.id, details: changes });
    return forgetTenant(ctx, tx);
  });
  forget();
  return { revision: revision + 1 };
};

const lookOf = ({ motto, region, ...rest }: Branding) => ({
  ...eachLanguage("motto", motto),
  ...eachLanguage("region", region),
  ...rest,
});
