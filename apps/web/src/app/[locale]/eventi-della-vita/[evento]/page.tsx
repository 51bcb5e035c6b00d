import { lifeEvents } from "@sportello/domain/services/vocabulary";
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

type Props = PageProps<"/[locale]/eventi-della-vita/[evento]">;

const lifeEventOf = async (params: Props["params"]) => {
  const { evento } = await params;
  return lifeEvents.find((lifeEvent) => lifeEvent === evento) ?? notFound();
};

export const generateMetadata = orMissingTitle(async ({ params }: Props): Promise<Metadata> => {
  const lifeEvent = await lifeEventOf(params);
  const t = await getTranslations();
  return publicMetadata({
    title: t(`lifeEvent.${lifeEvent}`),
    description: t("explore.lifeEventIntro"),
    path: `/eventi-della-vita/${lifeEvent}`,
  });
});

/** The services of one moment of life. */
const LifeEventPage = async ({ params }: Props) => {
  const lifeEvent = await lifeEventOf(params);
  const [t, locale, { catalogue }] = await Promise.all([getTranslations(), getLocale(), api()]);
  const { services, counts } = await catalogue.list({ lifeEvent, locale });
  return (
    <>
      <PublicHeading
        title={t(`lifeEvent.${lifeEvent}`)}
        path={[{ label: t("explore.lifeEvents"), href: "/eventi-della-vita" }]}
      >
        <p className="subtitle-small">{t("explore.lifeEventIntro")}</p>
      </PublicHeading>
      <ServiceCollection services={services} search={{ choice: { lifeEvent } }} />
      <section className="container section-block" aria-labelledby="altri">
        <h2 className="title-xxlarge" id="altri">
          {t("explore.otherLifeEvents")}
        </h2>
        <TermChips
          facet="lifeEvent"
          counts={counts.lifeEvent.filter(({ slug }) => slug !== lifeEvent)}
          label={t("explore.otherLifeEvents")}
        />
      </section>
    </>
  );
};

export default orMissing(LifeEventPage);
