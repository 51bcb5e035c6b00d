import { useTranslations } from "next-intl";
import { Link } from "../../components/link.tsx";
import { PageHeading } from "../../components/page-heading.tsx";
import { SearchForm } from "../../components/search-form.tsx";

/** Not found: says so, and offers the ways people were most likely looking for. */
const NotFound = () => {
  const t = useTranslations("notFound");
  return (
    <>
      <PageHeading title={t("title")}>
        <p className="subtitle-small">{t("text")}</p>
      </PageHeading>
      <div className="container section-block">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            <SearchForm idPrefix="non-trovata" />
            <ul className="plain-links">
              <li><Link href="/servizi">{t("services")}</Link></li>
              <li><Link href="/area-personale">{t("area")}</Link></li>
              <li><Link href="/stato-pratica">{t("status")}</Link></li>
            </ul>
          </div>
        </div>
      </div>
    </>
  );
};

export default NotFound;
