import { useTranslations } from "next-intl";
import type { CategoryInList } from "../session/answers.ts";
import { useCategoryName } from "./category-name.ts";
import { Link } from "./link.tsx";

/** The categories that hold at least one service; an empty one would lead nowhere. */
export const CategoryCards = ({ categories, title }: { categories: readonly CategoryInList[]; title: string }) => {
  const t = useTranslations("catalogue");
  const nameOf = useCategoryName();
  return (
    <section className="container section-block" aria-labelledby="categorie">
      <h2 className="title-xxlarge" id="categorie">{title}</h2>
      <ul className="row g-4 list-unstyled">
        {categories.map(({ slug, count }) => (
          <li className="col-12 col-md-6 col-xl-4" key={slug}>
            <div className="cmp-card-simple card-wrapper">
              <div className="card shadow-sm rounded">
                <div className="card-body">
                  <h3 className="card-title t-primary title-xlarge">
                    <Link href={`/servizi?categoria=${slug}`} data-element="service-category-link">{nameOf(slug)}</Link>
                  </h3>
                  <p className="text-secondary mb-0">{t("servicesCount", { count })}</p>
                </div>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
