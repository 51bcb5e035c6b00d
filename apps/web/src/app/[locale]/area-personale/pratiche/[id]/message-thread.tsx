import { useLocale, useTranslations } from "next-intl";
import { Day } from "../../../../../components/text/day.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import type { Application } from "../../../../../session/answers.ts";

/** The conversation with the office, oldest first, and the field to write. */
export const MessageThread = ({ application: { id, messages } }: { application: Application }) => {
  const t = useTranslations("application");
  const action = getPathname({ href: `/area-personale/pratiche/${id}/messaggi`, locale: useLocale() });
  return (
    <section aria-labelledby="messaggi">
      <h2 className="title-large-semi-bold" id="messaggi">{t("messages")}</h2>
      {messages.length === 0 ? <p>{t("noMessages")}</p> : null}
      <ol className="list-unstyled message-list">
        {messages.map((message) => (
          <li className={message.author === "citizen" ? "message message-own" : "message"} key={message.id}>
            <p className="message-author">
              {t(`messageBy.${message.author}`)}, <Day of={message.createdAt} withTime />
            </p>
            <p className="preserve-lines mb-0">{message.text}</p>
          </li>
        ))}
      </ol>
      <form action={action} method="post">
        <div className="form-group">
          <label htmlFor="messaggio">{t("messageText")}</label>
          <textarea id="messaggio" name="testo" rows={4} maxLength={5000} required />
        </div>
        <button className="btn btn-outline-primary" type="submit">{t("messageSend")}</button>
      </form>
    </section>
  );
};
