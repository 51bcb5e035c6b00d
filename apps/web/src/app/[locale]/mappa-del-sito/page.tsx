import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { termAddress } from "../../../components/catalogue/term-address.ts";
import { Link } from "../../../components/link.tsx";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../components/public-heading.tsx";
import type { Messages } from "../../../i18n/messages.ts";
import { api } from "../../../session/request-context.ts";
import { wayInto } from "../../../session/way-into.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("siteMap");
  return publicMetadata({ title: t("title"), description: t("intro"), path: "/mappa-del-sito" });
};

/** Every public page, by section: for who would rather read a list than search. */
const SiteMapPage = async () => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations(), getLocale(), api()]);
  const { services, counts } = await catalogue.list({ locale });
  const groups = [
    {
      title: t("siteMap.sections"),
      links: [
        ["/", t("explore.home")],
        ["/servizi", t("header.services")],
        ["/eventi-della-vita", t("explore.lifeEvents")],
        ["/argomenti", t("explore.topics")],
        ["/amministrazione", t("town.management")],
        ["/amministrazione/uffici", t("town.offices")],
        ["/novita", t("town.news")],
        ["/novita/avvisi", t("town.notices")],
        ["/vivere-il-comune", t("town.live")],
        ["/vivere-il-comune/luoghi", t("town.places")],
      ],
    },
    ...counts.category.map(({ slug }) => ({
      title: t(`category.${slug as keyof Messages["category"]}.name`),
      links: [
        [
          termAddress("category", slug),
          t("filters.withCount", {
            name: t(`category.${slug as keyof Messages["category"]}.name`),
            count: services.filter(({ category }) => category === slug).length,
          }),
        ],
        ...services
          .filter(({ category }) => category === slug)
          .map((service) => [`/servizi/${service.slug}`, inLocale(service.title, locale)]),
      ],
    })),
    {
      title: t("explore.lifeEvents"),
      links: counts.lifeEvent.map(({ slug }) => [
        termAddress("lifeEvent", slug),
        t(`lifeEvent.${slug as keyof Messages["lifeEvent"]}`),
      ]),
    },
    {
      title: t("explore.topics"),
      links: counts.topic.map(({ slug }) => [
        termAddress("topic", slug),
        t(`topic.${slug as keyof Messages["topic"]}`),
      ]),
    },
    {
      title: t("siteMap.yours"),
      links: [
        [await wayInto("/area-personale"), t("footer.personalArea")],
        ["/stato-pratica", t("footer.statusByCode")],
        ["/domande-frequenti", t("faqPage.title")],
      ],
    },
    {
      title: t("siteMap.site"),
      links: [
        ["/privacy", t("footer.privacy")],
        ["/note-legali", t("footer.legalNotes")],
        ["/accessibilita", t("footer.accessibility")],
      ],
    },
  ];
  return (
    <>
      <PublicHeading title={t("siteMap.title")}>
        <p className="subtitle-small">{t("siteMap.intro")}</p>
      </PublicHeading>
      <div className="container section-block site-map">
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ title, links }) => (
            <section key={title}>
              <h2 className="title-small-semi-bold">{title}</h2>
              <ul className="plain-list">
                {links.map(([href = "/", label]) => (
                  <li key={href}>
                    <Link href={href}>{label}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
};

export default SiteMapPage;
