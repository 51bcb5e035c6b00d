import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { TextPage } from "../../../components/text-page.tsx";
import { townFacts } from "../../../session/town-facts.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const [t, facts] = await Promise.all([getTranslations("faqPage"), townFacts()]);
  return publicMetadata({ title: t("title"), description: t("intro", facts), path: "/domande-frequenti" });
};

const sections = [
  "identity",
  "draft",
  "changes",
  "files",
  "status",
  "integration",
  "withdraw",
  "data",
  "help",
] as const;

/** The questions people ask most. */
const FaqPage = async () => {
  const [t, facts] = await Promise.all([getTranslations("faqPage"), townFacts()]);
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
