import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { NoticeList } from "../../components/catalogue/notice-list.tsx";
import type { ServiceNotice } from "../../components/catalogue/notices-of.ts";
import { SearchForm } from "../../components/catalogue/search-form.tsx";
import { Link } from "../../components/link.tsx";
import type { ServiceInList } from "../../session/answers.ts";

type Props = { name: string; services: readonly ServiceInList[]; notices: readonly ServiceNotice[] };

/** The first screen: what one is looking for, what many look for, and the dates nobody should miss. */
export const HomeOpening = ({ name, services, notices }: Props) => {
  const t = useTranslations("home");
  const locale = useLocale();
  const popular = services.filter(({ isFeatured }) => isFeatured).slice(0, 4);
  return (
    <section className="home-opening">
      <div className={notices.length > 0 ? "container home-opening-columns" : "container"}>
        <div>
          <h1 className="title-xxxlarge" data-element="page-name">
            {t("title", { name })}
          </h1>
          <p className="subtitle-small">{t("intro")}</p>
          <SearchForm idPrefix="home" />
          {popular.length > 0 ? (
            <div className="home-popular">
              <span id="piu-richiesti">{t("popular")}</span>
              <ul aria-labelledby="piu-richiesti">
                {popular.map(({ slug, title }) => (
                  <li key={slug}>
                    <Link href={`/servizi/${slug}`}>{inLocale(title, locale)}</Link>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
        {notices.length > 0 ? (
          <section className="home-notices card shadow-sm rounded" aria-labelledby="date">
            <h2 className="title-small-semi-bold" id="date">
              {t("notices")}
            </h2>
            <NoticeList notices={notices.slice(0, 3)} level="h3" />
            {notices.length > 3 ? <Link href="/novita/avvisi">{t("allNotices")}</Link> : null}
          </section>
        ) : null}
      </div>
    </section>
  );
};
