import { inLocale } from "@sportello/domain/locales";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { buttonClass } from "../../../../../components/button-class.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { TabPages } from "../../../../../components/tab-pages.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../staff.ts";
import { EditButton } from "./edit-button.tsx";
import { FormOverview } from "./form-overview.tsx";
import { RulesOverview } from "./rules-overview.tsx";
import { SheetOverview } from "./sheet-overview.tsx";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

export const generateMetadata = async () => ({ title: (await getTranslations("services"))("service") });

/** One service to read: what it promises, what it asks, by which rules its applications live. */
const ServicePage = async ({ params }: PageProps<"/servizi/[slug]">) => {
  const { permissions } = await signedInWith("services.read");
  const slug = Slug.safeParse((await params).slug);
  if (!slug.success) notFound();
  const [t, locale, caller] = await Promise.all([getTranslations("services"), getLocale(), ask()]);
  const mayWrite = permissions.includes("services.write");
  const [service, withNews] = await Promise.all([
    orNotFound(caller.services.find({ slug: slug.data })),
    mayWrite ? caller.services.withNews() : ([] as string[]),
  ]);
  return (
    <>
      <BackLink href="/servizi">{t("back")}</BackLink>
      <PageHeading title={inLocale(service.sheet.title, locale)} text={inLocale(service.sheet.summary, locale)}>
        {mayWrite ? (
          <>
            {service.status === "active" || service.status === "suspended" ? (
              <a href={`/api/servizi/${service.slug}`} className={buttonClass("quiet")}>
                {t("download")}
              </a>
            ) : null}
            <Link href={`/servizi/${service.slug}/modifica/novita` as Route} className={buttonClass("quiet")}>
              {t("news")}
            </Link>
            <Link href={`/servizi/${service.slug}/modifica/versioni` as Route} className={buttonClass("quiet")}>
              {t("versions")}
            </Link>
            <Link href={`/servizi/${service.slug}/modifica/stato` as Route} className={buttonClass("quiet")}>
              {t("life")}
            </Link>
            <EditButton slug={service.slug} />
          </>
        ) : null}
      </PageHeading>
      {withNews.includes(service.slug) ? (
        <Notice tone="note" title={t("newsTitle")}>
          <Link href={`/servizi/${service.slug}/modifica/novita` as Route} className="font-semibold underline">
            {t("newsLink")}
          </Link>
        </Notice>
      ) : null}
      <TabPages
        label={inLocale(service.sheet.title, locale)}
        tabs={[
          { id: "form", name: t("form"), page: <FormOverview form={service.form} /> },
          { id: "sheet", name: t("sheet"), page: <SheetOverview sheet={service.sheet} /> },
          { id: "rules", name: t("rules"), page: <RulesOverview service={service} /> },
        ]}
      />
    </>
  );
};

export default ServicePage;
