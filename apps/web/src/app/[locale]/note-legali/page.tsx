import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { TextPage } from "../../../components/text-page.tsx";
import { ownLegalText } from "../../../components/text/own-legal-text.ts";
import { townFacts } from "../../../session/town-facts.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const [t, facts] = await Promise.all([getTranslations("legalPage"), townFacts()]);
  return publicMetadata({ title: t("title"), description: t("intro", facts), path: "/note-legali" });
};

const sections = ["licence", "liability", "software"] as const;

/** The legal notes, with the licence of the contents in the words the national checker compares. */
const LegalPage = async () => {
  const [t, facts] = await Promise.all([getTranslations("legalPage"), townFacts()]);
  const own = await ownLegalText("legalNotes", t("title"));
  // The licence is the law's (art. 52 of the CAD), whatever the municipality writes besides.
  const kept = own === null ? sections : sections.slice(0, 1);
  return (
    <TextPage
      title={t("title")}
      intro={own?.intro || t("intro", facts)}
      index={t("index")}
      sections={[
        ...kept.map((key) => ({
          id: key,
          title: t(`${key}.title`),
          text: t(`${key}.text`, facts),
          ...(key === "licence" ? { hooks: { title: "legal-notes-section", body: "legal-notes-body" } } : {}),
        })),
        ...(own?.sections ?? []),
      ]}
    />
  );
};

export default LegalPage;
