import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { Paging } from "../../../../../components/paging.tsx";
import { ViewLinks } from "../../../../../components/view-links.tsx";
import { readTrail } from "../../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../../staff.ts";
import { PaymentViews } from "../payment-views.tsx";
import { CaseCard } from "./case-card.tsx";

const Parameters = z.object({
  mostra: z.enum(["chiusi"]).optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.casi") });

/** Money that a person must look at: paid twice or late, of another amount, known to one side only. */
const CasesPage = async ({ searchParams }: PageProps<"/pagamenti/casi">) => {
  const me = await signedInWith("payments.read");
  const [t, search] = await Promise.all([getTranslations("payments"), searchParams]);
  const { mostra, da } = Parameters.parse(search);
  const { cursor } = readTrail(da);
  const { items, nextCursor } = await (
    await ask()
  ).payments.cases({ show: mostra === "chiusi" ? "resolved" : "open", ...(cursor && { cursor }) });
  const address = (trail?: string) =>
    `/pagamenti/casi?${new URLSearchParams({ ...(mostra && { mostra }), ...(trail && { da: trail }) })}`;
  return (
    <>
      <PageHeading title={t("part.casi")} text={t("casesText")} />
      <PaymentViews current="casi" keepsAccounts={me.keepsAccounts} />
      <ViewLinks
        label={t("part.casi")}
        views={[
          { label: t("open"), href: "/pagamenti/casi", isCurrent: mostra === undefined },
          { label: t("closed"), href: "/pagamenti/casi?mostra=chiusi", isCurrent: mostra === "chiusi" },
        ]}
      />
      {items.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t("noCases")} />
        </div>
      ) : (
        <ul className="space-y-3">
          {items.map((item) => (
            <li key={item.id}>
              <CaseCard item={item} canMend={me.permissions.includes("payments.mend")} />
            </li>
          ))}
        </ul>
      )}
      <Paging trail={da} nextCursor={nextCursor} addressOf={address} />
    </>
  );
};

export default CasesPage;
