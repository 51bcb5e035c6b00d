import { inLocale } from "@sportello/domain/locales";
import { paymentStates } from "@sportello/domain/payments/state";
import { romeDay } from "@sportello/domain/time/rome-day";
import { Download } from "lucide-react";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { z } from "zod";
import { buttonClass } from "../../../../../components/button-class.ts";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { Money } from "../../../../../components/money.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { Paging } from "../../../../../components/paging.tsx";
import { PaymentBadge } from "../../../../../components/payment/payment-badge.tsx";
import { Cell, Row, Table } from "../../../../../components/table.tsx";
import { ViewLinks } from "../../../../../components/view-links.tsx";
import { listAddress } from "../../../../../paging/list-address.ts";
import { readTrail } from "../../../../../paging/page-trail.ts";
import { ask, signedInWith, staffContext } from "../../../../../staff.ts";
import { PaymentViews } from "../payment-views.tsx";
import { ListFilters } from "./list-filters.tsx";

const Parameters = z.object({
  stato: z.enum(paymentStates).optional().catch(undefined),
  testo: z.string().trim().min(2).max(100).optional().catch(undefined),
  servizio: z.uuid().optional().catch(undefined),
  dal: z.iso.date().optional().catch(undefined),
  al: z.iso.date().optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});

const address = (parameters: z.infer<typeof Parameters>, base = "/pagamenti/elenco"): string =>
  listAddress(base, parameters);

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.elenco") });

/** Every payment, by state, service, days and what one types, and the same as a file. */
const PaymentListPage = async ({ searchParams }: PageProps<"/pagamenti/elenco">) => {
  const me = await signedInWith("payments.read");
  const [t, locale, { now }, search] = await Promise.all([
    getTranslations("payments"),
    getLocale(),
    staffContext(),
    searchParams,
  ]);
  const { da, ...asked } = Parameters.parse(search);
  const { stato, testo, servizio, dal, al } = asked;
  const { cursor } = readTrail(da);
  const { items, services, nextCursor } = await (
    await ask()
  ).payments.list({
    ...(stato && { state: stato }),
    ...(testo && { text: testo }),
    ...(servizio && { serviceId: servizio }),
    ...(dal && { from: dal }),
    ...(al && { to: al }),
    ...(cursor && { cursor }),
  });
  return (
    <>
      <PageHeading title={t("part.elenco")}>
        <a href={address(asked, "/api/pagamenti/esporta")} className={buttonClass("secondary")}>
          <Download aria-hidden className="size-4" />
          {t("export")}
        </a>
      </PageHeading>
      <PaymentViews current="elenco" keepsAccounts={me.keepsAccounts} />
      <ViewLinks
        label={t("stateHead")}
        views={[
          { label: t("all"), href: address({ ...asked, stato: undefined }), isCurrent: stato === undefined },
          ...paymentStates.map((state) => ({
            label: t(`state.${state}`),
            href: address({ ...asked, stato: state }),
            isCurrent: stato === state,
          })),
        ]}
      />
      <ListFilters asked={asked} services={services} today={romeDay(now)} clear={address({ stato })} />
      {items.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t("empty")} />
        </div>
      ) : (
        <Table
          label={t("part.elenco")}
          columns={[
            { key: "who", name: t("debtor") },
            { key: "what", name: t("reason") },
            { key: "amount", name: t("amount") },
            { key: "state", name: t("stateHead") },
            { key: "notice", name: t("notice") },
            { key: "when", name: t("when") },
          ]}
        >
          {items.map((item) => (
            <Row key={item.id}>
              <Cell>
                <Link
                  href={`/pagamenti/elenco/${item.id}` as Route}
                  className="font-semibold text-primary-deep underline"
                >
                  {item.debtorName}
                </Link>
                <br />
                <span className="font-mono text-sm text-ink-soft">{item.fiscalCode}</span>
              </Cell>
              <Cell>
                {item.reason}
                {item.applicationId && item.title ? (
                  <>
                    <br />
                    <Link href={`/pratiche/${item.applicationId}` as Route} className="text-primary-deep underline">
                      {inLocale(item.title, locale)}
                    </Link>
                  </>
                ) : null}
              </Cell>
              <Cell className="text-right">
                <Money cents={item.amount} />
              </Cell>
              <Cell>
                <PaymentBadge state={item.state} />
              </Cell>
              <Cell>
                <span className="font-mono text-sm">{item.noticeCode ?? "—"}</span>
              </Cell>
              <Cell>
                <Instant at={item.paidAt ?? item.createdAt} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Paging trail={da} nextCursor={nextCursor} addressOf={(trail) => address({ ...asked, da: trail })} />
    </>
  );
};

export default PaymentListPage;
