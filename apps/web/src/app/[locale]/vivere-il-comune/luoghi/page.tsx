import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import { publicMetadata } from "../../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../../components/public-heading.tsx";
import { api } from "../../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("places"), description: t("placesIntro"), path: "/vivere-il-comune/luoghi" });
};

/** The addresses at which offices receive the public, and which of them when. */
const PlacesPage = async () => {
  const [t, locale, { tenant }] = await Promise.all([getTranslations("town"), getLocale(), api()]);
  const places = Map.groupBy((await tenant.current()).offices, ({ contacts }) => contacts.address);
  return (
    <>
      <PublicHeading title={t("places")} path={[{ label: t("live"), href: "/vivere-il-comune" }]}>
        <p className="subtitle-small">{t("placesIntro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-label={t("places")}>
        <ul className="container office-list">
          {[...places].map(([address, offices]) => (
            <li className="card shadow-sm rounded" key={address}>
              <div className="card-body">
                <h2 className="title-xlarge place-name">
                  <Icon name="map-marker" className="icon icon-primary" />
                  {address}
                </h2>
                <h3 className="title-xsmall-semi-bold">{t("officesHere")}</h3>
                <dl className="place-offices">
                  {offices.map(({ slug, name, contacts }) => (
                    <div key={slug}>
                      <dt>
                        <Link href={`/amministrazione/uffici#${slug}`}>{inLocale(name, locale)}</Link>
                      </dt>
                      <dd>{inLocale(contacts.hours, locale)}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};

export default PlacesPage;
