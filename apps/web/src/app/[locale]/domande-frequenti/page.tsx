import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "../../../components/text-page.tsx";
import { requestContext } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("faqPage"))("title") });

const sections = ["identity", "draft", "changes", "files", "status", "integration", "withdraw", "data", "help"] as const;

/** The questions people ask most. */
const FaqPage = async () => {
  const t = await getTranslations("faqPage");
  const { tenant } = await requestContext();
  const { email, pec, address, siteUrl } = tenant.branding;
  const facts = { name: inLocale(tenant.name, await getLocale()), email, pec, address, site: siteUrl };
  return (
    <TextPage
      title={t("title")}
      intro={t("intro", facts)}
      index={t("index")}
      sections={sections.map((key) => ({ id: key, title: t(`${key}.title`), text: t(`${key}.text`, facts) }))}
    />
  );
};

export default FaqPage;
