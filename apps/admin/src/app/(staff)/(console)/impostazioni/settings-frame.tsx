import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { ViewLinks } from "../../../../components/view-links.tsx";

const parts = [
  ["body", "/impostazioni"],
  ["texts", "/impostazioni/testi"],
  ["domains", "/impostazioni/domini"],
] as const;

/** Title and parts of the settings; what differs is the part. */
export const SettingsFrame = async ({
  part,
  children,
}: {
  readonly part: (typeof parts)[number][0];
  readonly children: ReactNode;
}) => {
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeading title={t("title")} text={t("text")} />
      <ViewLinks
        label={t("pages")}
        views={parts.map(([key, href]) => ({ key, label: t(key), href, isCurrent: key === part }))}
      />
      {children}
    </>
  );
};
