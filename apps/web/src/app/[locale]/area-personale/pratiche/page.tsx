import { statuses } from "@sportello/domain/applications/status";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Link } from "../../../../components/link.tsx";
import { signedInApi } from "../../../../session/signed-in.ts";
import { ApplicationCard } from "../application-card.tsx";
import { StatusFilter } from "./status-filter.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("area"))("applications") });

const Search = z.object({ stato: z.enum(statuses).optional().catch(undefined), da: z.string().max(200).optional().catch(undefined) });

/** All the applications of the citizen, newest first, a page at a time. */
const ApplicationsPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/pratiche">) => {
  const { stato, da } = Search.parse(await searchParams);
  const api = await signedInApi("/area-personale/pratiche");
  const t = await getTranslations("area");
  const { items, nextCursor } = await api.applications.list({ ...(stato ? { status: [stato] } : {}), ...(da ? { cursor: da } : {}) });
  const next = new URLSearchParams({ ...(stato ? { stato } : {}), ...(nextCursor ? { da: nextCursor } : {}) });
  return (
    <>
      <h1 className="title-xxlarge">{t("applications")}</h1>
      <StatusFilter chosen={stato} />
      {items.length === 0 ? <p>{stato ? t("noneInStatus") : t("noApplications")}</p> : null}
      <ul className="list-unstyled application-list">
        {items.map((application) => (
          <li key={application.id}><ApplicationCard application={application} level="h2" /></li>
        ))}
      </ul>
      {nextCursor ? <Link className="btn btn-outline-primary" href={`/area-personale/pratiche?${next}`}>{t("olderOnes")}</Link> : null}
    </>
  );
};

export default ApplicationsPage;
