import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { TextPage } from "../../../components/text-page.tsx";
import { townFacts } from "../../../session/town-facts.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const [t, facts] = await Promise.all([getTranslations("legalPage"), townFacts()]);
  return publicMetadata({ title: t("title"), description: t("intro", facts), path: "/note-legali" });
};

const sections = ["licence", "liability", "software"] as const;

/** The legal notes, with the licence of the contents in the words the national checker compares. */
const LegalPage = async () => {
  const [t, facts] = await Promise.all([getTranslations("legalPage"), townFacts()]);
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
