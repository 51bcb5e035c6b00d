import { categories } from "@sportello/domain/services/vocabulary";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CategoryCards } from "../../../../../components/catalogue/category-cards.tsx";
import { ServiceCollection } from "../../../../../components/catalogue/service-collection.tsx";
import { publicMetadata } from "../../../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../../../components/public-heading.tsx";
import { orMissingTitle } from "../../../../../missing/missing-metadata.ts";
import { orMissing } from "../../../../../missing/or-missing.tsx";
import { api } from "../../../../../session/request-context.ts";

type Props = PageProps<"/[locale]/servizi/categoria/[categoria]">;

const categoryOf = async (params: Props["params"]) => {
  const { categoria } = await params;
  return categories.find((category) => category === categoria) ?? notFound();
};

export const generateMetadata = orMissingTitle(async ({ params }: Props): Promise<Metadata> => {
  const category = await categoryOf(params);
  const t = await getTranslations("category");
  return publicMetadata({
    title: t(`${category}.name`),
    description: t(`${category}.text`),
    path: `/servizi/categoria/${category}`,
  });
});

/** A second-level page of the model: the services of one category, under the model's title. */
const CategoryPage = async ({ params }: Props) => {
  const category = await categoryOf(params);
  const [t, c, locale, { catalogue }] = await Promise.all([
    getTranslations("explore"),
    getTranslations("category"),
    getLocale(),
    api(),
  ]);
  const { services, counts } = await catalogue.list({ category, locale });
  return (
    <>
      <PublicHeading title={c(`${category}.name`)} path={[{ label: t("services"), href: "/servizi" }]}>
        <p className="subtitle-small">{c(`${category}.text`)}</p>
      </PublicHeading>
      <ServiceCollection services={services} search={{ choice: { category } }} />
      <CategoryCards categories={counts.category.filter(({ slug }) => slug !== category)} title={t("others")} />
    </>
  );
};

export default orMissing(CategoryPage);
