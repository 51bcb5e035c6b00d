import { useLocale, useTranslations } from "next-intl";
import { Day } from "../../../../../components/text/day.tsx";
import { FileLink } from "../../../../../components/text/file-link.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import type { Application } from "../../../../../session/answers.ts";
import { WritingFields } from "./writing-fields.tsx";

type Message = Application["messages"][number];

/** The conversation with the office, oldest first, with its files and what was read, and the field to write. */
export const MessageThread = ({ application: { id, messages } }: { application: Application }) => {
  const t = useTranslations("application");
  const action = getPathname({ href: `/area-personale/pratiche/${id}/messaggi`, locale: useLocale() });
  return (
    <section aria-labelledby="messaggi">
      <h2 className="title-large-semi-bold" id="messaggi" tabIndex={-1}>
        {t("messages")}
      </h2>
      {messages.length === 0 ? <p>{t("noMessages")}</p> : null}
      <ol className="list-unstyled message-list">
        {messages.map((message) => (
          <li className={message.author === "citizen" ? "message message-own" : "message"} key={message.id}>
            <MessageText message={message} />
          </li>
        ))}
      </ol>
      <form className="not-printed" action={action} method="post" encType="multipart/form-data">
        <WritingFields
          ids={{ text: "messaggio", files: "file-messaggio" }}
          rows={4}
          words={{ text: t("messageText"), files: t("messageFiles"), filesHint: t("messageFilesHint") }}
        />
        <button className="btn btn-outline-primary" type="submit">
          {t("messageSend")}
        </button>
      </form>
    </section>
  );
};

const MessageText = ({ message: { author, createdAt, readAt, text, uploads } }: { message: Message }) => {
  const t = useTranslations("application");
  const isOwn = author === "citizen";
  return (
    <>
      <p className="message-author">
        {t(`messageBy.${author}`)}, <Day of={createdAt} withTime />
        {!isOwn && readAt === null ? <strong className="badge bg-primary message-new">{t("messageNew")}</strong> : null}
      </p>
      <p className="preserve-lines mb-0">{text}</p>
      {uploads.map((file) => (
        <FileLink key={file.id} kind="upload" file={file} />
      ))}
      {isOwn ? (
        <p className="message-read">
          {readAt === null ? (
            t("messageUnread")
          ) : (
            <>
              {t("messageRead")} <Day of={readAt} withTime />
            </>
          )}
        </p>
      ) : null}
    </>
  );
};
