import { isRefusal } from "@sportello/domain/refusals";
import { useTranslations } from "next-intl";
import { Notice } from "../../../../../../../components/notice.tsx";
import { RefusalNotice } from "../../../../../../../components/refusal-notice.tsx";
import type { Draft } from "../../../../../../../session/answers.ts";

type Props = { search: Record<string, string | string[] | undefined>; draft: Draft; page: string };

/** What happened at the last post, and what changed in the form since. */
export const PageNotices = ({ search: { fatto, errore, file, domanda }, draft, page }: Props) => {
  const t = useTranslations("request");
  const guest = useTranslations("guest");
  const refusal = useTranslations("refusal");
  const isOnThisPage = draft.formChanged !== null && draft.form.components.some(({ key }) => key === page);
  return (
    <>
      <RefusalNotice code={errore} />
      {fatto === "salvata" ? (
        <Notice tone="success" title={t("saved")} isUrgent>
          <p>{draft.challenge === null ? t("savedText") : guest("savedText")}</p>
        </Notice>
      ) : null}
      {isRefusal(file) ? (
        <Notice tone="danger" title={t("fileProblem")} isUrgent>
          <p>{refusal(`code.${file}`)}</p>
          {typeof domanda === "string" ? (
            <p>
              <a href={`#field-${domanda.replaceAll(".", "-")}`}>{t("fileAgain")}</a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {isOnThisPage ? (
        <Notice tone="warning" title={t("formChanged")}>
          <p>{t("formChangedText")}</p>
          {draft.formChanged ? (
            <p>
              {t("formChangedNew", {
                count: draft.formChanged.newQuestions.length,
                questions: draft.formChanged.newQuestions.map((label) => `«${label}»`).join(", "),
              })}
            </p>
          ) : null}
        </Notice>
      ) : null}
      {draft.leftOut.length === 0 ? null : (
        <details className="mb-40">
          <summary>{t("leftOut", { count: draft.leftOut.length })}</summary>
          <dl>
            {draft.leftOut.map(({ label, value }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
};
