import { refundStates } from "@sportello/domain/payments/refund";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { z } from "zod";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { Paging } from "../../../../../components/paging.tsx";
import { RefundItem } from "../../../../../components/payment/refund-item.tsx";
import { ViewLinks } from "../../../../../components/view-links.tsx";
import { listAddress } from "../../../../../paging/list-address.ts";
import { readTrail } from "../../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../../staff.ts";
import { PaymentViews } from "../payment-views.tsx";

const Parameters = z.object({
  stato: z.enum(refundStates).optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.rimborsi") });

/** Money to be given back: asked, approved, paid back, refused; what waits for the accounts office stands first among the views. */
const RefundsPage = async ({ searchParams }: PageProps<"/pagamenti/rimborsi">) => {
  const me = await signedInWith("payments.read");
  const [t, search] = await Promise.all([getTranslations("payments"), searchParams]);
  const { stato, da } = Parameters.parse(search);
  const { cursor } = readTrail(da);
  const { items, counts, nextCursor } = await (
    await ask()
  ).payments.refunds({ ...(stato && { state: stato }), ...(cursor && { cursor }) });
  const address = (parameters: Record<string, string | undefined>) => listAddress("/pagamenti/rimborsi", parameters);
  return (
    <>
      <PageHeading title={t("part.rimborsi")} text={t("refund.text")} />
      <PaymentViews current="rimborsi" keepsAccounts={me.keepsAccounts} />
      <ViewLinks
        label={t("part.rimborsi")}
        views={[
          { label: t("all"), href: address({}), isCurrent: stato === undefined },
          ...refundStates.map((state) => {
            const count = counts.find((one) => one.state === state)?.count ?? 0;
            return {
              label: t(`refund.state.${state}`),
              href: address({ stato: state }),
              isCurrent: stato === state,
              count,
              isUrgent: state === "asked" && count > 0,
            };
          }),
        ]}
      />
      {items.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t("refund.none")} />
        </div>
      ) : (
        <ul className="space-y-3">
          {items.map(({ payment, ...refund }) => (
            <li key={refund.id} className="rounded-lg border border-line bg-panel p-4">
              <p className="mb-1">
                <Link
                  href={`/pagamenti/elenco/${refund.paymentId}` as Route}
                  className="font-semibold text-primary-deep underline"
                >
                  {payment.debtorName}
                </Link>{" "}
                <span className="font-mono text-sm text-ink-soft">{payment.fiscalCode}</span> · {payment.reason}
              </p>
              <RefundItem refund={refund} canMend={me.keepsAccounts && me.permissions.includes("payments.mend")} />
            </li>
          ))}
        </ul>
      )}
      <Paging trail={da} nextCursor={nextCursor} addressOf={(trail) => address({ stato, da: trail })} />
    </>
  );
};

export default RefundsPage;
