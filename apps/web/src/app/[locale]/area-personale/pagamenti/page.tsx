import { euroFormat } from "@sportello/domain/euro-format";
import { formatOf } from "@sportello/ui/format-of";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { orFirstPage } from "../../../../session/or-first-page.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { ListFoot } from "../list-foot.tsx";
import { listQuestion } from "../list-question.ts";
import { PaymentCard } from "./payment-card.tsx";
import { PaymentFilters } from "./payment-filters.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.payments"),
});

const path = "/area-personale/pagamenti";
const shows = { "da-pagare": "open", pagati: "paid", chiusi: "over" } as const;
const Search = z.object({
  stato: z.enum(["da-pagare", "pagati", "chiusi"]).optional().catch(undefined),
  anno: listQuestion.anno,
  da: listQuestion.da,
});

/** Everything the citizen owes or has paid here, with receipts and the summary of a year. */
const PaymentsPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/pagamenti">) => {
  const { stato, anno, da } = Search.parse(await searchParams);
  const api = await signedInApi(path);
  const [{ items, nextCursor, open, years }, t, locale] = await Promise.all([
    orFirstPage(da, (cursor) => api.payments.list({ show: stato && shows[stato], year: anno, cursor })),
    getTranslations("payment"),
    getLocale(),
  ]);
  const format = formatOf(locale);
  const isNarrowed = stato !== undefined || anno !== undefined;
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("list")}
      </h1>
      <p className="subtitle-small">
        {open.count > 0
          ? t("openSum", { count: open.count, amount: format.number(open.amount / 100, euroFormat) })
          : t("nothingOpen")}
      </p>
      {items.length > 0 || isNarrowed ? <PaymentFilters state={stato} year={anno} years={years} /> : null}
      {items.length === 0 ? <p role="status">{t(isNarrowed ? "nothingFound" : "none")}</p> : null}
      <ul className="list-unstyled area-list">
        {items.map((payment) => (
          <li key={payment.id}>
            <PaymentCard payment={payment} />
          </li>
        ))}
      </ul>
      <ListFoot
        path={path}
        query={{ stato, anno: anno === undefined ? undefined : String(anno) }}
        nextCursor={nextCursor}
        isFirst={da === undefined}
      />
      {years.length > 0 ? (
        <section aria-labelledby="riepilogo-annuale">
          <h2 className="title-large-semi-bold" id="riepilogo-annuale">
            {t("yearly")}
          </h2>
          <p>{t("yearlyText")}</p>
          <ul className="list-inline">
            {years.map((year) => (
              <li className="list-inline-item" key={year}>
                <a className="btn btn-outline-primary btn-sm" href={`/api/payments/year/${year}?locale=${locale}`}>
                  {t("yearlyOf", { year: String(year) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
};

export default PaymentsPage;
