import { auditActions } from "@sportello/api/audit/record";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { readTrail } from "../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import { actionKey } from "./action-key.ts";
import { AuditFilter } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";

const Parameters = z.object({ tipo: z.enum(auditActions).optional().catch(undefined), da: z.string().max(4000).optional().catch(undefined) });
type Parameters = z.infer<typeof Parameters>;

const address = (parameters: Parameters): string => {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? "/registro" : `/registro?${new URLSearchParams(pairs)}`;
};

export const generateMetadata = async () => ({ title: (await getTranslations("audit"))("title") });

/** The security log: who came in, who read or changed what. */
const AuditPage = async ({ searchParams }: PageProps<"/registro">) => {
  await signedInWith("audit.read");
  const [t, caller] = await Promise.all([getTranslations("audit"), ask()]);
  const { tipo, da } = Parameters.parse(await searchParams);
  const { cursor } = readTrail(da);
  const page = await caller.audit.list({ ...(tipo ? { action: tipo } : {}), ...(cursor ? { cursor } : {}) });
  return (
    <>
      <PageHeading title={t("title")} text={t("text")} />
      <AuditFilter value={tipo} options={auditActions.map((action) => ({ value: action, label: t(`action.${actionKey(action)}`) }))} />
      {page.items.length === 0 ? <EmptyState title={t("emptyTitle")} /> : <AuditTable items={page.items} />}
      <Paging trail={da} nextCursor={page.nextCursor} addressOf={(trail) => address({ tipo, da: trail })} />
    </>
  );
};

export default AuditPage;
