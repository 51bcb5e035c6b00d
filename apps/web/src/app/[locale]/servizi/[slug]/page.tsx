import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../../components/machines/public-metadata.ts";
import { PageIndex } from "../../../../components/page-index.tsx";
import { Day } from "../../../../components/text/day.tsx";
import { orMissingTitle } from "../../../../missing/missing-metadata.ts";
import { orMissing } from "../../../../missing/or-missing.tsx";
import { orNotFound } from "../../../../session/or-not-found.ts";
import { api, requestContext } from "../../../../session/request-context.ts";
import { RelatedServices } from "./related-services.tsx";
import { sectionsOf } from "./sections.tsx";
import { ServiceMetadata } from "./service-metadata.tsx";
import { SheetHeading } from "./sheet-heading.tsx";
import { SheetSection } from "./sheet-section.tsx";

type Props = PageProps<"/[locale]/servizi/[slug]">;

export const generateMetadata = orMissingTitle(async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await params;
  const { sheet } = await orNotFound((await api()).catalogue.sheet({ slug }));
  const locale = await getLocale();
  return publicMetadata({
    title: inLocale(sheet.title, locale),
    description: inLocale(sheet.summary, locale),
    path: `/servizi/${slug}`,
  });
});

/** The sheet (scheda) of a service: the sections of the national model, in its order. */
const ServicePage = async ({ params }: Props) => {
  const { slug } = await params;
  const { catalogue } = await api();
  const service = await orNotFound(catalogue.sheet({ slug }));
  const [{ tenant, now }, locale, t, related] = await Promise.all([
    requestContext(),
    getLocale(),
    getTranslations("sheet"),
    catalogue.related({ slug }),
  ]);
  const sections = sectionsOf(service, { locale, today: romeDay(now) }, t);
  return (
    <>
      <ServiceMetadata service={service} tenant={tenant} locale={locale} />
      <SheetHeading service={service} />
      <div className="container">
        <div className="row sheet-body">
          <div className="col-12 col-lg-3 sheet-index">
            <PageIndex title={t("index")} entries={sections.map(({ id, title }) => ({ id, label: title }))} />
          </div>
          <div className="col-12 col-lg-8 offset-lg-1 it-page-sections-container">
            {sections.map((section) => (
              <SheetSection key={section.id} {...section} />
            ))}
            <p className="sheet-updated">
              {t("updated")} <Day of={service.publishedAt} />
            </p>
          </div>
        </div>
      </div>
      <RelatedServices services={related} />
    </>
  );
};

export default orMissing(ServicePage);
