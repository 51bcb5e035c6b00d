import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orFirstPage } from "../../../../session/or-first-page.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { ListFoot } from "../list-foot.tsx";
import { PaperCard } from "./paper-card.tsx";
import { WalletFilters } from "./wallet-filters.tsx";
import { WalletSearch } from "./wallet-search.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.documents"),
});

const path = "/area-personale/documenti";

/** The wallet: every receipt, outcome and file of the offices, with number and fingerprint. */
const DocumentsPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/documenti">) => {
  const search = WalletSearch.parse(await searchParams);
  const { cerca, tipo, servizio, anno, da } = search;
  const api = await signedInApi(path);
  const [{ items, nextCursor }, filters, t] = await Promise.all([
    orFirstPage(da, (cursor) => api.wallet.list({ text: cerca, kind: tipo, service: servizio, year: anno, cursor })),
    api.wallet.filters(),
    getTranslations("wallet"),
  ]);
  const isNarrowed = Boolean(cerca || tipo || servizio || anno);
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      <p className="subtitle-small">{t("intro")}</p>
      {items.length === 0 && !isNarrowed && da === undefined ? null : (
        <WalletFilters search={search} filters={filters} isNarrowed={isNarrowed} />
      )}
      {items.length === 0 ? <p role="status">{t(isNarrowed ? "nothingFound" : "none")}</p> : null}
      <ul className="list-unstyled area-list">
        {items.map((paper) => (
          <li key={paper.id}>
            <PaperCard paper={paper} />
          </li>
        ))}
      </ul>
      <ListFoot
        path={path}
        query={{ cerca, tipo, servizio, anno: anno === undefined ? undefined : String(anno) }}
        nextCursor={nextCursor}
        isFirst={da === undefined}
      />
    </>
  );
};

export default DocumentsPage;
