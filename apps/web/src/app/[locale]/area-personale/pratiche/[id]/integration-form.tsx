import { useLocale, useTranslations } from "next-intl";
import { Notice } from "../../../../../components/notice.tsx";
import { Day } from "../../../../../components/text/day.tsx";
import { FileLink } from "../../../../../components/text/file-link.tsx";
import { getPathname } from "../../../../../i18n/navigation.ts";
import type { Application, Integration } from "../../../../../session/answers.ts";
import { AskedPoints } from "./asked-points.tsx";
import { WritingFields } from "./writing-fields.tsx";

type Props = { application: Application; integration: Integration };

/** What the office asks for, and the answer: a text and files, sent together. */
export const IntegrationForm = ({ application: { id }, integration }: Props) => {
  const t = useTranslations("application");
  const action = getPathname({ href: `/area-personale/pratiche/${id}/integrazione`, locale: useLocale() });
  return (
    <section className="cmp-card has-bkg-grey shadow-sm integration" aria-labelledby="integrazione">
      <h2 className="title-large-semi-bold" id="integrazione" tabIndex={-1}>
        {t("integrationTitle")}
      </h2>
      <Notice tone="warning" title={t("integrationAsked")}>
        <p className="preserve-lines">{integration.request}</p>
        <AskedPoints points={integration.points} />
        <p className="file-facts mb-0">
          <Day of={integration.requestedAt} withTime />
        </p>
      </Notice>
      <p>{t("integrationPause")}</p>
      <form action={action} method="post" encType="multipart/form-data">
        {integration.uploads.length > 0 ? (
          <fieldset>
            <legend>{t("integrationUploaded")}</legend>
            {integration.uploads.map((file) => (
              <div className="form-check" key={file.id}>
                <input type="checkbox" id={`file-${file.id}`} name="file-caricato" value={file.id} defaultChecked />
                <label htmlFor={`file-${file.id}`}>
                  <FileLink kind="upload" file={file} />
                </label>
              </div>
            ))}
          </fieldset>
        ) : null}
        <WritingFields
          ids={{ text: "risposta", files: "file" }}
          rows={6}
          words={{ text: t("integrationText"), files: t("integrationFiles"), filesHint: t("integrationFilesHint") }}
        />
        <button className="btn btn-primary" type="submit">
          {t("integrationSend")}
        </button>
      </form>
    </section>
  );
};
