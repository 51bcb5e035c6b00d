import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CardGrid } from "../../../components/card-grid.tsx";
import { termAddress } from "../../../components/catalogue/term-address.ts";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../components/public-heading.tsx";
import type { Messages } from "../../../i18n/messages.ts";
import { api } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("explore");
  return publicMetadata({ title: t("topics"), description: t("topicsIntro"), path: "/argomenti" });
};

/** The topics of the national model that at least one service is about. */
const TopicsPage = async () => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations(), getLocale(), api()]);
  const { counts } = await catalogue.list({ locale });
  const topics = counts.topic
    .map(({ slug, count }) => ({ slug, count, name: t(`topic.${slug as keyof Messages["topic"]}`) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <>
      <PublicHeading title={t("explore.topics")}>
        <p className="subtitle-small">{t("explore.topicsIntro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-labelledby="argomenti">
        <div className="container">
          <h2 className="title-xxlarge" id="argomenti">
            {t("explore.allTopics")}
          </h2>
          <CardGrid
            level="h3"
            hook="topic-element"
            entries={topics.map(({ slug, count, name }) => ({
              key: slug,
              href: termAddress("topic", slug),
              title: name,
              note: t("catalogue.servicesCount", { count }),
            }))}
          />
        </div>
      </section>
    </>
  );
};

export default TopicsPage;
