import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import { publicMetadata } from "../../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../../components/public-heading.tsx";
import { OfficeDetails } from "../../../../components/town/office-details.tsx";
import { api } from "../../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("offices"), description: t("officesIntro"), path: "/amministrazione/uffici" });
};

/** The offices, each with its contacts and the services it answers for; the slug is the anchor that sheets point to. */
const OfficesPage = async () => {
  const [t, locale, { catalogue, tenant }] = await Promise.all([getTranslations("town"), getLocale(), api()]);
  const [{ services }, { offices }] = await Promise.all([catalogue.list({ locale }), tenant.current()]);
  return (
    <>
      <PublicHeading title={t("offices")} path={[{ label: t("management"), href: "/amministrazione" }]}>
        <p className="subtitle-small">{t("officesIntro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-label={t("offices")}>
        <ul className="container office-list">
          {offices.map((office) => {
            const own = services.filter((service) => service.office === office.slug);
            return (
              <li className="card shadow-sm rounded" key={office.slug} id={office.slug}>
                <div className="card-body">
                  <h2 className="title-xlarge">{inLocale(office.name, locale)}</h2>
                  <OfficeDetails contacts={office.contacts} />
                  {own.length > 0 ? (
                    <>
                      <h3 className="title-xsmall-semi-bold">{t("servicesOfOffice")}</h3>
                      <ul className="plain-list">
                        {own.map(({ slug, title }) => (
                          <li key={slug}>
                            <Link href={`/servizi/${slug}`}>{inLocale(title, locale)}</Link>
                          </li>
                        ))}
                      </ul>
                    </>
                  ) : null}
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
};

export default OfficesPage;
