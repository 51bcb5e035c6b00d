import { auditActions } from "@sportello/api/audit/record";
import { auditAreaOf, auditAreas } from "@sportello/domain/access/audit-area";
import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "../../../../components/button-class.ts";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { readTrail } from "../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import { actionKey } from "./action-key.ts";
import { AuditFilter } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";
import { logAddress, LogParameters, logQuestion } from "./log-parameters.ts";

export const generateMetadata = async () => ({ title: (await getTranslations("audit"))("title") });

/** The security log: who came in, who read or changed what, when and from where. */
const AuditPage = async ({ searchParams }: PageProps<"/registro">) => {
  await signedInWith("audit.read");
  const [t, caller] = await Promise.all([getTranslations("audit"), ask()]);
  const { da, ...asked } = LogParameters.parse(await searchParams);
  const { cursor } = readTrail(da);
  const page = await caller.audit.list({ ...logQuestion(asked), ...(cursor ? { cursor } : {}) });
  const groups = auditAreas.map((area) => ({
    label: t(`area.${area}`),
    options: [
      { value: area, label: t("wholeArea", { area: t(`area.${area}`) }) },
      ...auditActions
        .filter((action) => auditAreaOf(action) === area)
        .map((action) => ({ value: action, label: t(`action.${actionKey(action)}`) })),
    ],
  }));
  return (
    <>
      <PageHeading title={t("title")} text={t("text")}>
        <a href={logAddress(asked, "/api/registro")} className={buttonClass("secondary")}>
          <Download aria-hidden className="size-4" />
          {t("export")}
        </a>
      </PageHeading>
      <AuditFilter key={logAddress(asked)} asked={asked} groups={groups} />
      {page.items.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <AuditTable items={page.items} />
      )}
      <Paging trail={da} nextCursor={page.nextCursor} addressOf={(trail) => logAddress({ ...asked, da: trail })} />
    </>
  );
};

export default AuditPage;
