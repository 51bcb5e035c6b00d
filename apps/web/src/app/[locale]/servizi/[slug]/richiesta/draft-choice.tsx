import { useTranslations } from "next-intl";
import { type Earlier, EarlierOffer } from "../../../../../components/flow/earlier-offer.tsx";
import { type Known, KnownOffer } from "../../../../../components/flow/known-offer.tsx";
import { Notice } from "../../../../../components/notice.tsx";

/** "Hai già una bozza": go on with it, or begin another. The draft is never thrown away by this choice. */
export const DraftChoice = ({
  action,
  earlier,
  known,
}: {
  action: string;
  earlier: Earlier | null;
  known: readonly Known[];
}) => {
  const t = useTranslations("request");
  return (
    <form action={action} method="post">
      <Notice tone="note" title={t("draftFound")}>
        <p>{t("draftFoundText")}</p>
      </Notice>
      <EarlierOffer earlier={earlier} />
      <KnownOffer known={known} />
      <div className="flow-buttons">
        <button className="btn btn-primary" name="scelta" value="riprendi">
          {t("draftResume")}
        </button>
        <button className="btn btn-outline-primary" name="scelta" value="nuova">
          {t("draftFresh")}
        </button>
      </div>
    </form>
  );
};
