import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoticeList } from "../../../../components/catalogue/notice-list.tsx";
import { noticesOf } from "../../../../components/catalogue/notices-of.ts";
import { publicMetadata } from "../../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../../components/public-heading.tsx";
import { api, requestContext } from "../../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("notices"), description: t("noticesIntro"), path: "/novita/avvisi" });
};

/** Which services open, close or are paused, and when. */
const NoticesPage = async () => {
  const [t, locale, { catalogue }, { now }] = await Promise.all([
    getTranslations("town"),
    getLocale(),
    api(),
    requestContext(),
  ]);
  const notices = noticesOf((await catalogue.list({ locale })).services, now);
  return (
    <>
      <PublicHeading title={t("notices")} path={[{ label: t("news"), href: "/novita" }]}>
        <p className="subtitle-small">{t("noticesIntro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-label={t("notices")}>
        <div className="container">
          {notices.length > 0 ? <NoticeList notices={notices} level="h2" /> : <p>{t("noNotices")}</p>}
        </div>
      </section>
    </>
  );
};

export default NoticesPage;
