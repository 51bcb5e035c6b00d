import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "../../../components/link.tsx";
import { Notice } from "../../../components/notice.tsx";
import { signedInApi } from "../../../session/signed-in.ts";
import { ApplicationCard } from "./application-card.tsx";
import { DeskDrafts } from "./desk-drafts.tsx";
import { DeskRequests } from "./desk-requests.tsx";
import { ConversationCard } from "./messaggi/conversation-card.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.desk"),
});

/** The desk (scrivania): what needs the citizen first, then the latest messages and activities. */
const DeskPage = async () => {
  const api = await signedInApi("/area-personale");
  const [desk, t] = await Promise.all([api.desk.find(), getTranslations("desk")]);
  const isNew = desk.activities.length === 0 && desk.drafts.length === 0;
  const isCalm = desk.yourTurn.length === 0 && desk.unread.length === 0 && desk.drafts.length === 0;
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      <DeskSection id="da-fare" title={t("needsYou")}>
        {isCalm ? (
          <Notice tone="success" title={t("nothingNeedsYou")}>
            <p className="mb-0">{t(isNew ? "newHere" : "calm")}</p>
          </Notice>
        ) : null}
        <DeskRequests applications={desk.yourTurn} />
        {desk.unread.length > 0 ? (
          <>
            <h3 className="title-small-semi-bold">{t("unread")}</h3>
            <ul className="list-unstyled area-list">
              {desk.unread.map((conversation) => (
                <li key={conversation.applicationId}>
                  <ConversationCard conversation={conversation} level="h4" />
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <DeskDrafts drafts={desk.drafts} />
      </DeskSection>
      <DeskSection
        id="messaggi"
        title={t("latestMessages")}
        more={
          desk.messages.length + desk.unread.length > 0
            ? { href: "/area-personale/messaggi", label: t("allMessages") }
            : null
        }
      >
        {desk.messages.length === 0 ? <p>{t(desk.unread.length === 0 ? "noMessages" : "allUnread")}</p> : null}
        <ul className="list-unstyled area-list">
          {desk.messages.map((conversation) => (
            <li key={conversation.applicationId}>
              <ConversationCard conversation={conversation} level="h3" />
            </li>
          ))}
        </ul>
      </DeskSection>
      <DeskSection
        id="attivita"
        title={t("latestActivities")}
        more={
          isNew
            ? { href: "/servizi", label: t("findService") }
            : { href: "/area-personale/attivita", label: t("allActivities") }
        }
      >
        {desk.activities.length === 0 ? <p>{t("noActivities")}</p> : null}
        <ul className="list-unstyled area-list">
          {desk.activities.map((application) => (
            <li key={application.id}>
              <ApplicationCard application={application} level="h3" />
            </li>
          ))}
        </ul>
      </DeskSection>
    </>
  );
};

type Section = { id: string; title: string; more?: { href: string; label: string } | null; children: ReactNode };

const DeskSection = ({ id, title, more, children }: Section) => (
  <section aria-labelledby={id} className="desk-section">
    <h2 className="title-large-semi-bold" id={id}>
      {title}
    </h2>
    {children}
    {more ? (
      <p className="mb-0">
        <Link className="btn btn-outline-primary btn-sm" href={more.href}>
          {more.label}
        </Link>
      </p>
    ) : null}
  </section>
);

export default DeskPage;
