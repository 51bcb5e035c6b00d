import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { Day } from "../../../../components/text/day.tsx";
import { FileSize } from "../../../../components/text/file-size.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { DataCopy } from "../../../../session/answers.ts";

/** A copy of everything (art. 15 and 20 GDPR): asked for, watched while it is made, downloaded until its day. */
export const DataExport = ({ copy }: { copy: DataCopy }) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/copia", locale: useLocale() });
  const isPending = copy?.state === "waiting" || copy?.state === "making";
  return (
    <section aria-labelledby="copia">
      <h2 className="title-large-semi-bold" id="copia" tabIndex={-1}>
        {t("export")}
      </h2>
      <p>{t("exportText")}</p>
      <div role="status">
        {isPending ? (
          <p>
            <label htmlFor="avanzamento">{t("exportPending", { done: copy.done, total: copy.total })}</label>
            <progress
              className="export-progress"
              id="avanzamento"
              value={copy.total > 0 ? copy.done : undefined}
              max={Math.max(1, copy.total)}
            />
          </p>
        ) : null}
        {copy?.state === "failed" ? <p>{t("exportFailed")}</p> : null}
        {copy?.state === "expired" ? <p>{t("exportExpired")}</p> : null}
      </div>
      {copy?.state === "ready" ? (
        <p>
          <a className="btn btn-primary btn-icon" href={`/api/exports/${copy.id}`}>
            <Icon name="download" className="icon icon-sm icon-white" />
            <span>
              {t("exportDownload")}{" "}
              {copy.size === null ? null : (
                <>
                  (ZIP <FileSize bytes={copy.size} />)
                </>
              )}
            </span>
          </a>{" "}
          {copy.expiresAt ? (
            <span className="file-facts">
              {t("exportUntil")} <Day of={copy.expiresAt} />
            </span>
          ) : null}
        </p>
      ) : null}
      {isPending ? null : (
        <form action={action} method="post">
          <button className="btn btn-outline-primary" type="submit">
            {t(copy?.state === "ready" ? "exportAgain" : "exportAsk")}
          </button>
        </form>
      )}
    </section>
  );
};
