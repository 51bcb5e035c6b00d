import { useTranslations } from "next-intl";
import { useCategoryName } from "../../../components/category-name.ts";
import { Link } from "../../../components/link.tsx";
import { ServiceCard } from "../../../components/service-card.tsx";
import type { ServiceInList } from "../../../session/answers.ts";

type Props = { services: readonly ServiceInList[]; query: string; category: string | undefined };

/** The found services; their number is read out when it changes under the typing. */
export const Results = ({ services, query, category }: Props) => {
  const t = useTranslations("catalogue");
  const nameOf = useCategoryName();
  return (
    <div id="risultati">
      <p className="results-count" role="status">{t("found", { count: services.length })}</p>
      {category ? (
        <p>
          {t("inCategory", { category: nameOf(category) })}{" "}
          <Link href={query ? `/servizi?cerca=${encodeURIComponent(query)}` : "/servizi"}>{t("allCategories")}</Link>
        </p>
      ) : null}
      {services.length === 0 ? <p>{t("nothingFound")}</p> : null}
      <ul className="list-unstyled service-list">
        {services.map((service) => (
          <li key={service.slug}><ServiceCard service={service} level="h3" /></li>
        ))}
      </ul>
    </div>
  );
};
