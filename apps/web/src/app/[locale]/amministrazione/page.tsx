import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { SectionPage } from "../../../components/town/section-page.tsx";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("management"), description: t("managementIntro"), path: "/amministrazione" });
};

/** "Amministrazione", where no institutional site has it: what the counter itself knows, its offices. */
const ManagementPage = async () => {
  const t = await getTranslations("town");
  return (
    <SectionPage
      title={t("management")}
      intro={t("managementIntro")}
      hook="management-category-link"
      entries={[{ key: "uffici", href: "/amministrazione/uffici", title: t("offices"), text: t("officesText") }]}
    />
  );
};

export default ManagementPage;
