import type { Locale } from "@sportello/domain/locales";
import { loadApplication } from "../applications/load-application.ts";
import type { CitizenContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { applicationEntries } from "./application-entries.ts";
import { zip } from "./zip.ts";

/** Everything of one application in a ZIP that is made while it is downloaded. Anybody else's is `not_found`; a draft has nothing to keep yet. */
export const archiveApplication = async (
  ctx: CitizenContext,
  { id, locale }: { id: string; locale: Locale },
): Promise<{ name: string; stream: ReadableStream<Uint8Array> }> => {
  const { code, entries } = await ctx.inTenant(async (tx) => {
    const loaded = await loadApplication(ctx, tx, id);
    if (loaded.row.status === "draft") throw new Refused("not_in_this_status");
    return { code: loaded.row.code, entries: await applicationEntries(ctx, tx, loaded, locale) };
  });
  return { name: `${code ?? id}.zip`, stream: zip(entries) };
};
