import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "../../../components/text-page.tsx";
import { requestContext } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("legalPage"))("title") });

const sections = ["licence", "liability", "software"] as const;

/** The legal notes, with the licence of the contents in the words the national checker compares. */
const LegalPage = async () => {
  const t = await getTranslations("legalPage");
  const { tenant } = await requestContext();
  const { email, pec, address, siteUrl } = tenant.branding;
  const facts = { name: inLocale(tenant.name, await getLocale()), email, pec, address, site: siteUrl };
  return (
    <TextPage
      title={t("title")}
      intro={t("intro", facts)}
      index={t("index")}
      sections={sections.map((key) => ({ id: key, title: t(`${key}.title`), text: t(`${key}.text`, facts), ...(key === "licence" ? { hooks: { title: "legal-notes-section", body: "legal-notes-body" } } : {}) }))}
    />
  );
};

export default LegalPage;
