import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { TextPage } from "../../../components/text-page.tsx";
import { ownLegalText } from "../../../components/text/own-legal-text.ts";
import { townFacts } from "../../../session/town-facts.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const [t, facts] = await Promise.all([getTranslations("privacyPage"), townFacts()]);
  return publicMetadata({ title: t("title"), description: t("intro", facts), path: "/privacy" });
};

const sections = ["controller", "purposes", "data", "recipients", "retention", "rights", "cookies"] as const;

/** How the municipality treats personal data (articles 13 and 14 of Regulation (EU) 2016/679). */
const PrivacyPage = async () => {
  const [t, facts] = await Promise.all([getTranslations("privacyPage"), townFacts()]);
  const own = await ownLegalText("privacy", t("title"));
  return (
    <TextPage
      title={t("title")}
      intro={own?.intro || t("intro", facts)}
      index={t("index")}
      sections={
        own?.sections ?? sections.map((key) => ({ id: key, title: t(`${key}.title`), text: t(`${key}.text`, facts) }))
      }
    />
  );
};

export default PrivacyPage;
