import { useTranslations } from "next-intl";
import { z } from "zod";
import { Notice } from "../../../../../components/notice.tsx";
import { RefusalNotice } from "../../../../../components/refusal-notice.tsx";
import type { Application } from "../../../../../session/answers.ts";

const Search = z.object({ fatto: z.enum(["ritirata", "risposta", "messaggio"]).optional().catch(undefined) });

type Props = { application: Application; search: Record<string, string | string[] | undefined> };

/** What just happened, and how the application ended. */
export const Outcomes = ({ application: { outcome, status }, search }: Props) => {
  const t = useTranslations("application");
  const { fatto } = Search.parse(search);
  return (
    <>
      <RefusalNotice code={search["errore"]} />
      {fatto ? (
        <Notice tone="success" title={t(`done.${fatto}.title`)} isUrgent>
          <p>{t(`done.${fatto}.text`)}</p>
        </Notice>
      ) : null}
      {outcome && (status === "accepted" || status === "rejected") ? (
        <Notice tone={outcome.outcome === "accepted" ? "success" : "danger"} title={t(`outcome.${outcome.outcome}`)}>
          {outcome.reason ? <p className="preserve-lines">{outcome.reason}</p> : null}
          {outcome.outcome === "rejected" ? <p>{t("appeal")}</p> : null}
        </Notice>
      ) : null}
    </>
  );
};
