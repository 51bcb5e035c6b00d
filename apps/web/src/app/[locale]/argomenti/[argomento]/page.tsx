import { topics } from "@sportello/domain/services/vocabulary";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ServiceCollection } from "../../../../components/catalogue/service-collection.tsx";
import { TermChips } from "../../../../components/catalogue/term-chips.tsx";
import { publicMetadata } from "../../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../../components/public-heading.tsx";
import { orMissingTitle } from "../../../../missing/missing-metadata.ts";
import { orMissing } from "../../../../missing/or-missing.tsx";
import { api } from "../../../../session/request-context.ts";

type Props = PageProps<"/[locale]/argomenti/[argomento]">;

const topicOf = async (params: Props["params"]) => {
  const { argomento } = await params;
  return topics.find((topic) => topic === argomento) ?? notFound();
};

export const generateMetadata = orMissingTitle(async ({ params }: Props): Promise<Metadata> => {
  const topic = await topicOf(params);
  const t = await getTranslations();
  const title = t(`topic.${topic}`);
  return publicMetadata({ title, description: t("explore.topicIntro", { name: title }), path: `/argomenti/${topic}` });
});

/** The services on one topic of the national model. */
const TopicPage = async ({ params }: Props) => {
  const topic = await topicOf(params);
  const [t, locale, { catalogue }] = await Promise.all([getTranslations(), getLocale(), api()]);
  const { services, counts } = await catalogue.list({ topic, locale });
  const title = t(`topic.${topic}`);
  return (
    <>
      <PublicHeading title={title} path={[{ label: t("explore.topics"), href: "/argomenti" }]}>
        <p className="subtitle-small">{t("explore.topicIntro", { name: title })}</p>
      </PublicHeading>
      <ServiceCollection services={services} search={{ choice: { topic } }} />
      <section className="container section-block" aria-labelledby="altri">
        <h2 className="title-xxlarge" id="altri">
          {t("explore.otherTopics")}
        </h2>
        <TermChips
          facet="topic"
          counts={counts.topic.filter(({ slug }) => slug !== topic)}
          label={t("explore.otherTopics")}
        />
      </section>
    </>
  );
};

export default orMissing(TopicPage);
