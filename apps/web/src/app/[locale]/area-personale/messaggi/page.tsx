import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { orFirstPage } from "../../../../session/or-first-page.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { ListFoot } from "../list-foot.tsx";
import { listQuestion } from "../list-question.ts";
import { ListSearch } from "../list-search.tsx";
import { ConversationCard } from "./conversation-card.tsx";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.messages"),
});

const Search = z.object({ cerca: listQuestion.cerca, da: listQuestion.da });
const path = "/area-personale/messaggi";

/** All conversations with the offices, unread first. */
const MessagesPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/messaggi">) => {
  const { cerca, da } = Search.parse(await searchParams);
  const api = await signedInApi(path);
  const t = await getTranslations("conversations");
  const { items, nextCursor } = await orFirstPage(da, (cursor) =>
    api.messages.conversations({ text: cerca, ...(cursor !== undefined && { cursor }) }),
  );
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      <p className="subtitle-small">{t("intro")}</p>
      {items.length === 0 && cerca === "" && da === undefined ? null : (
        <ListSearch path={path} label={t("search")} query={cerca} />
      )}
      {items.length === 0 ? <p role="status">{cerca ? t("nothingFound", { query: cerca }) : t("none")}</p> : null}
      <ul className="list-unstyled area-list">
        {items.map((conversation) => (
          <li key={conversation.applicationId}>
            <ConversationCard conversation={conversation} level="h2" />
          </li>
        ))}
      </ul>
      <ListFoot path={path} query={{ cerca }} nextCursor={nextCursor} isFirst={da === undefined} />
    </>
  );
};

export default MessagesPage;
