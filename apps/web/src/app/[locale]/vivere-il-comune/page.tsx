import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TermChips } from "../../../components/catalogue/term-chips.tsx";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { SectionPage } from "../../../components/town/section-page.tsx";
import { api } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("live"), description: t("liveIntro"), path: "/vivere-il-comune" });
};

/** "Vivere il Comune", where no institutional site has it: the places where offices receive, and the moments of life. */
const LivePage = async () => {
  const [t, e, locale, { catalogue }] = await Promise.all([
    getTranslations("town"),
    getTranslations("explore"),
    getLocale(),
    api(),
  ]);
  const { counts } = await catalogue.list({ locale });
  return (
    <SectionPage
      title={t("live")}
      intro={t("liveIntro")}
      hook="live-button-locations"
      entries={[{ key: "luoghi", href: "/vivere-il-comune/luoghi", title: t("places"), text: t("placesText") }]}
    >
      <section className="container section-block" aria-labelledby="eventi">
        <h2 className="title-xxlarge" id="eventi">
          {e("lifeEvents")}
        </h2>
        <TermChips facet="lifeEvent" counts={counts.lifeEvent} label={e("lifeEvents")} />
      </section>
    </SectionPage>
  );
};

export default LivePage;
