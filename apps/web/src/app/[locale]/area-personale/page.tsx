import { pausingStatuses } from "@sportello/domain/applications/status";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "../../../components/link.tsx";
import { signedInApi } from "../../../session/signed-in.ts";
import { ApplicationCard } from "./application-card.tsx";
import type { ApplicationInList } from "../../../session/answers.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("area"))("desk") });

const waiting = new Set<string>([...pausingStatuses, "payment_pending", "payment_failed", "stamp_pending"]);
const shown = 5;

/** The desk (scrivania): what needs the citizen first, then the drafts, then what moved last. */
const DeskPage = async () => {
  const api = await signedInApi("/area-personale");
  const t = await getTranslations("area");
  const { items } = await api.applications.list({});
  const urgent = items.filter(({ status }) => waiting.has(status));
  const drafts = items.filter(({ status }) => status === "draft");
  const recent = items.filter(({ status }) => status !== "draft" && !waiting.has(status)).slice(0, shown);
  return (
    <>
      <h1 className="title-xxlarge">{t("desk")}</h1>
      <DeskSection id="da-fare" title={t("needsYou")} empty={t("nothingNeedsYou")} items={urgent} />
      {drafts.length > 0 ? <DeskSection id="bozze" title={t("drafts")} empty="" items={drafts} /> : null}
      <DeskSection id="ultime" title={t("latest")} empty={t("noApplications")} items={recent} />
      <p className="mt-4">
        <Link href="/area-personale/pratiche">{t("allApplications")}</Link>
      </p>
    </>
  );
};

const DeskSection = ({ id, title, empty, items }: { id: string; title: string; empty: string; items: readonly ApplicationInList[] }) => (
  <section aria-labelledby={id} className="desk-section">
    <h2 className="title-large-semi-bold" id={id}>{title}</h2>
    {items.length === 0 ? <p>{empty}</p> : null}
    <ul className="list-unstyled application-list">
      {items.map((application) => (
        <li key={application.id}><ApplicationCard application={application} level="h3" /></li>
      ))}
    </ul>
  </section>
);

export default DeskPage;
