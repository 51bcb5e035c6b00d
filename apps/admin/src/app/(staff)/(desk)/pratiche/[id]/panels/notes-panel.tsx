import { useTranslations } from "next-intl";
import { Instant } from "../../../../../../components/instant.tsx";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";
import { partsOfNote } from "./mentions.ts";
import { NoteForm } from "./note-form.tsx";

/** What colleagues tell each other; the citizen never reads it. */
export const NotesPanel = ({
  application,
  canWrite,
  myId,
}: {
  readonly application: ApplicationDetails;
  readonly canWrite: boolean;
  readonly myId: string;
}) => {
  const t = useTranslations("application");
  const names = application.colleagues.map(({ name }) => name);
  return (
    <div className="space-y-4">
      {application.notes.length === 0 ? <p className="text-ink-soft">{t("noNotes")}</p> : null}
      <ol className="space-y-3">
        {application.notes.map(({ id, authorName, createdAt, text }) => (
          <li key={id} className="max-w-2xl rounded-lg border-l-4 border-warn bg-warn-soft/40 px-4 py-3">
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft">
              <span className="font-semibold">{authorName ?? t("timelineBy.operator")}</span>
              <Instant at={createdAt} />
            </p>
            <p className="mt-1 break-words whitespace-pre-line">
              {partsOfNote(text, names).map((part, index) =>
                // oxlint-disable-next-line react/no-array-index-key -- pieces of a text that does not change
                part.isMention ? (
                  <strong key={index} className="text-primary-deep">
                    {part.text}
                  </strong>
                ) : (
                  part.text
                ),
              )}
            </p>
          </li>
        ))}
      </ol>
      {canWrite ? (
        <NoteForm applicationId={application.id} colleagues={application.colleagues.filter(({ id }) => id !== myId)} />
      ) : null}
    </div>
  );
};
