import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../components/link.tsx";
import { Day } from "../../../../components/text/day.tsx";
import type { Conversation } from "../../../../session/answers.ts";

/** A conversation by its last message; what is unread is said in words and in weight, never by colour alone. */
export const ConversationCard = ({
  conversation,
  level: Heading,
}: {
  conversation: Conversation;
  level: "h2" | "h3" | "h4";
}) => {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const { applicationId, title, code, last, unread, messages } = conversation;
  return (
    <article
      className={unread > 0 ? "card shadow-sm application-card conversation-unread" : "card shadow-sm application-card"}
    >
      <div className="card-body">
        <div className="application-card-top">
          <Heading className="title-small-semi-bold mb-0">
            <Link href={`/area-personale/pratiche/${applicationId}#messaggi`}>{inLocale(title, locale)}</Link>
          </Heading>
          {unread > 0 ? <span className="badge area-badge">{t("unread", { count: unread })}</span> : null}
        </div>
        <p className="conversation-last clamped preserve-lines">
          <span className="message-author">{t(`by.${last.author}`)}:</span> {last.text}
        </p>
        <p className="application-card-facts mb-0">
          <span>
            <Day of={last.at} withTime />
          </span>
          <span>{t("messages", { count: messages })}</span>
          {last.files > 0 ? <span>{t("files", { count: last.files })}</span> : null}
          {code ? (
            <span>
              {t("code")} <span className="font-monospace">{formatApplicationCode(code)}</span>
            </span>
          ) : null}
        </p>
      </div>
    </article>
  );
};
