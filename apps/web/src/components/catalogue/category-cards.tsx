import type { Count } from "@sportello/domain/services/narrow";
import { useTranslations } from "next-intl";
import type { Messages } from "../../i18n/messages.ts";
import { CardGrid } from "../card-grid.tsx";
import { useTermName } from "./term-name.ts";

/** The categories that hold at least one service; an empty one would lead nowhere. */
export const CategoryCards = ({ categories, title }: { categories: readonly Count[]; title: string }) => {
  const t = useTranslations();
  const nameOf = useTermName();
  const named = categories
    .map(({ slug, count }) => ({ slug, count, name: nameOf("category", slug) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <section className="container section-block" aria-labelledby="categorie">
      <h2 className="title-xxlarge" id="categorie">
        {title}
      </h2>
      <CardGrid
        level="h3"
        hook="service-category-link"
        entries={named.map(({ slug, count, name }) => ({
          key: slug,
          href: `/servizi/categoria/${slug}`,
          title: name,
          text: t.has(`category.${slug as keyof Messages["category"]}.text`)
            ? t(`category.${slug as keyof Messages["category"]}.text`)
            : null,
          note: t("catalogue.servicesCount", { count }),
        }))}
      />
    </section>
  );
};
