import { useTranslations } from "next-intl";
import { Instant, useInstantText } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { FileList } from "./file-list.tsx";
import { MarkRead } from "./mark-read.tsx";
import { MessageForm } from "./message-form.tsx";

type MessagesPanelProps = {
  readonly application: ApplicationDetails;
  readonly canWrite: boolean;
  readonly unread: number;
};

/** What citizen and office wrote to each other; opening it marks the citizen's messages as read. */
export const MessagesPanel = ({ application, canWrite, unread }: MessagesPanelProps) => {
  const t = useTranslations("application");
  const instant = useInstantText();
  const { applicant, id, messages } = application;
  return (
    <div className="space-y-4">
      {canWrite && unread > 0 ? <MarkRead applicationId={id} /> : null}
      {messages.length === 0 ? <p className="text-ink-soft">{t("noMessages")}</p> : null}
      <ol className="space-y-3">
        {messages.map((message) => {
          const isOurs = message.author !== "citizen";
          return (
            <li
              key={message.id}
              className={`max-w-2xl rounded-lg border px-4 py-3 ${isOurs ? "ml-auto border-primary-soft bg-primary-faint" : "border-line bg-panel"}`}
            >
              <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
                <span className="font-semibold">
                  {isOurs
                    ? (message.authorName ?? t("timelineBy.operator"))
                    : `${applicant.givenName} ${applicant.familyName}`}
                </span>
                <Instant at={message.createdAt} />
              </p>
              <p className="mt-1 break-words whitespace-pre-line">{message.text}</p>
              {message.uploads.length > 0 ? (
                <div className="mt-2">
                  <FileList kind="upload" files={message.uploads} />
                </div>
              ) : null}
              {isOurs ? (
                <p className="mt-1 text-right text-[0.8125rem] text-ink-faint">
                  {message.readAt ? t("readAt", { at: instant(message.readAt, "short") }) : t("unread")}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
      {canWrite ? <MessageForm applicationId={id} /> : null}
    </div>
  );
};
