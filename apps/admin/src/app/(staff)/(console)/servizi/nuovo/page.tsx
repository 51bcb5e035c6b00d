import { Locale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { BackLink } from "../../../../../components/back-link.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { ask, signedInWith, staffContext } from "../../../../../staff.ts";
import { NewService } from "./new-service.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("serviceEditor.new"))("title") });

/** Where a new service starts from: nothing, the catalogue, or one there is already. */
const NewServicePage = async () => {
  await signedInWith("services.write");
  const [t, locale, caller, { tenant }] = await Promise.all([getTranslations(), getLocale(), ask(), staffContext()]);
  const [ready, own, { offices }] = await Promise.all([
    caller.services.ready({ locale }),
    caller.services.list(),
    caller.tenant.current(),
  ]);
  return (
    <>
      <BackLink href="/servizi">{t("services.back")}</BackLink>
      <PageHeading title={t("serviceEditor.new.title")} text={t("serviceEditor.new.text")} />
      <NewService
        ready={ready}
        own={own.map(({ slug, title, status }) => ({ slug, title, status }))}
        offices={offices.map(({ id, name }) => ({ id, name }))}
        languages={z.array(Locale).parse(tenant.languages)}
      />
    </>
  );
};

export default NewServicePage;
