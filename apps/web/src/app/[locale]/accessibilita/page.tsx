import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "../../../components/text-page.tsx";
import { requestContext } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("accessibilityPage"))("title") });

const sections = ["standard", "features", "feedback"] as const;

/** How the site can be used by everybody, and whom to tell when it cannot. */
const AccessibilityPage = async () => {
  const t = await getTranslations("accessibilityPage");
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

export default AccessibilityPage;
