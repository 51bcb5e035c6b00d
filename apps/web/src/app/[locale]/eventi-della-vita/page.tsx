import { inLocale } from "@sportello/domain/locales";
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
  return publicMetadata({ title: t("lifeEvents"), description: t("lifeEventsIntro"), path: "/eventi-della-vita" });
};

/** The moments of life for which there is a service, each with its services' names. */
const LifeEventsPage = async () => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations(), getLocale(), api()]);
  const { counts, services } = await catalogue.list({ locale });
  return (
    <>
      <PublicHeading title={t("explore.lifeEvents")}>
        <p className="subtitle-small">{t("explore.lifeEventsIntro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-labelledby="eventi">
        <div className="container">
          <h2 className="title-xxlarge" id="eventi">
            {t("explore.allLifeEvents")}
          </h2>
          <CardGrid
            level="h3"
            entries={counts.lifeEvent.map(({ slug, count }) => ({
              key: slug,
              href: termAddress("lifeEvent", slug),
              title: t(`lifeEvent.${slug as keyof Messages["lifeEvent"]}`),
              text: services
                .filter(({ lifeEvents }) => lifeEvents.includes(slug))
                .slice(0, 3)
                .map(({ title }) => inLocale(title, locale))
                .join(" · "),
              note: t("catalogue.servicesCount", { count }),
            }))}
          />
        </div>
      </section>
    </>
  );
};

export default LifeEventsPage;
