import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Link } from "../../../../../components/link.tsx";
import { Day } from "../../../../../components/text/day.tsx";
import { orFirstPage } from "../../../../../session/or-first-page.ts";
import { signedInApi } from "../../../../../session/signed-in.ts";
import { ListFoot } from "../../list-foot.tsx";
import { listQuestion } from "../../list-question.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("profile"))("accesses"),
});

const path = "/area-personale/profilo/accessi-ai-dati";
const Search = z.object({ da: listQuestion.da });

/** Which office read the citizen's data, which system was sent them, when and for what. */
const DataAccessesPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/profilo/accessi-ai-dati">) => {
  const { da } = Search.parse(await searchParams);
  const api = await signedInApi(path);
  const [{ items, nextCursor }, t, locale] = await Promise.all([
    orFirstPage(da, (cursor) => api.profile.dataAccesses({ cursor })),
    getTranslations("profile"),
    getLocale(),
  ]);
  return (
    <>
      <p>
        <Link className="back-link" href="/area-personale/profilo">
          <Icon name="arrow-left" className="icon icon-sm icon-primary" /> {t("backToProfile")}
        </Link>
      </p>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("accesses")}
      </h1>
      <p className="subtitle-small">{t("accessesText")}</p>
      {items.length === 0 ? <p role="status">{t("accessesNone")}</p> : null}
      <ul className="list-unstyled fact-list">
        {items.map(({ id, at, reader, use, office, vendor, application, applicationId }) => (
          <li key={id}>
            <strong>
              {reader === "staff" && office ? inLocale(office, locale) : t("system", { name: vendor ?? "" })}
            </strong>
            <span>{t(`use.${use}`)}</span>
            {application && applicationId ? (
              <Link href={`/area-personale/pratiche/${applicationId}`}>{inLocale(application.title, locale)}</Link>
            ) : null}
            <span className="file-facts">
              <Day of={at} withTime={reader === "connector"} />
            </span>
          </li>
        ))}
      </ul>
      <ListFoot path={path} query={{}} nextCursor={nextCursor} isFirst={da === undefined} />
    </>
  );
};

export default DataAccessesPage;
