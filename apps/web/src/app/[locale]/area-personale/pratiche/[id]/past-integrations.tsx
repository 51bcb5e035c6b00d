import { useTranslations } from "next-intl";
import { Day } from "../../../../../components/text/day.tsx";
import { FileLink } from "../../../../../components/text/file-link.tsx";
import type { Application } from "../../../../../session/answers.ts";
import { AskedPoints } from "./asked-points.tsx";

/** What the office asked for before, and what was answered. */
export const PastIntegrations = ({ integrations }: { integrations: Application["integrations"] }) => {
  const t = useTranslations("application");
  if (integrations.length === 0) return null;
  return (
    <section aria-labelledby="integrazioni">
      <h2 className="title-large-semi-bold" id="integrazioni">
        {t("integrationsPast")}
      </h2>
      <ol className="list-unstyled message-list">
        {integrations.map(({ id, request, points, requestedAt, answer, answeredAt, uploads }) => (
          <li className="past-integration" key={id}>
            <p className="message-author">
              {t("messageBy.operator")}, <Day of={requestedAt} withTime />
            </p>
            <p className="preserve-lines">{request}</p>
            <AskedPoints points={points} />
            {answeredAt ? (
              <p className="message-author">
                {t("messageBy.citizen")}, <Day of={answeredAt} withTime />
              </p>
            ) : null}
            {answer ? <p className="preserve-lines">{answer}</p> : null}
            {uploads.map((file) => (
              <FileLink key={file.id} kind="upload" file={file} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
