import { useTranslations } from "next-intl";
import { Day } from "../../../../../components/text/day.tsx";
import { FileLink } from "../../../../../components/text/file-link.tsx";
import type { Application } from "../../../../../session/answers.ts";

/** The papers of the municipality: receipt, requests, outcome, each with its registration. */
export const DocumentList = ({ application: { documents, isRegistrationPending } }: { application: Application }) => {
  const t = useTranslations("application");
  return (
    <section aria-labelledby="documenti">
      <h2 className="title-large-semi-bold" id="documenti">
        {t("documents")}
      </h2>
      {documents.length === 0 ? <p role={isRegistrationPending ? "status" : undefined}>{t("noDocuments")}</p> : null}
      <ul className="list-unstyled document-list">
        {documents.map((document) => (
          <li key={document.id}>
            <FileLink
              kind="document"
              file={document}
              label={document.kind === "attachment" ? document.name : t(`document.${document.kind}`)}
            />
            <span className="file-facts">
              <Day of={document.createdAt} />
              {document.registration?.number ? (
                <> · {t("registeredAs", { number: document.registration.number })}</>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
