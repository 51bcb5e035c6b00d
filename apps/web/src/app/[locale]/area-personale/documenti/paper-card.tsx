import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../components/link.tsx";
import { Day } from "../../../../components/text/day.tsx";
import { FileLink } from "../../../../components/text/file-link.tsx";
import type { Paper } from "../../../../session/answers.ts";

/** One paper: what it is, of which application, its registration, and the fingerprint by which a copy is told from a forgery. */
export const PaperCard = ({ paper }: { paper: Paper }) => {
  const t = useTranslations("wallet");
  const locale = useLocale();
  const { kind, source, name, createdAt, registration, sha256, application } = paper;
  const isNamed = kind === "attachment" || kind === "message_file";
  return (
    <article className="card shadow-sm application-card">
      <div className="card-body">
        <h2 className="title-small-semi-bold mb-0">
          <FileLink kind={source} file={paper} label={isNamed ? name : t(`kind.${kind}`)} />
        </h2>
        <p className="application-card-facts mb-0">
          {isNamed ? <span>{t(`kind.${kind}`)}</span> : null}
          <span>
            <Day of={createdAt} />
          </span>
          <span>
            <Link href={`/area-personale/pratiche/${application.id}`}>{inLocale(application.title, locale)}</Link>
          </span>
          {registration ? <span>{t("registered", { number: registration.number })}</span> : null}
        </p>
        <details className="fingerprint">
          <summary>{t("fingerprint")}</summary>
          <p className="mb-0">
            {t("fingerprintText")} <code>{sha256}</code>
          </p>
        </details>
      </div>
    </article>
  );
};
