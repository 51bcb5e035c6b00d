import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { Payment } from "../../session/answers.ts";
import { Money } from "./money.tsx";

/** Both ways in one step: online now, or with the notice wherever one likes; a stamp is bought online only. Who has paid elsewhere need do nothing. */
export const WaysToPay = ({ payment: { id, amount, state, hasNotice } }: { payment: Payment }) => {
  const t = useTranslations("payment");
  const locale = useLocale();
  return (
    <>
      <div className="payment-ways">
        <section className="card shadow-sm" aria-labelledby="online">
          <div className="card-body">
            <h2 className="title-small-semi-bold" id="online">
              {t("online")}
            </h2>
            <p>{t("onlineText")}</p>
            <form action={`/${locale}/pagamenti/${id}/paga`} method="post">
              <button className="btn btn-primary" type="submit">
                {t(state === "failed" ? "payAgain" : "payNow")} <Money cents={amount} />
              </button>
            </form>
          </div>
        </section>
        {hasNotice ? (
          <section className="card shadow-sm" aria-labelledby="avviso">
            <div className="card-body">
              <h2 className="title-small-semi-bold" id="avviso">
                {t("notice")}
              </h2>
              <p>{t("noticeText")}</p>
              <a className="btn btn-outline-primary btn-icon" href={`/api/payments/${id}/notice?locale=${locale}`}>
                <Icon name="download" className="icon icon-sm icon-primary" />
                <span>{t("downloadNotice")}</span>
              </a>
            </div>
          </section>
        ) : null}
      </div>
      {hasNotice ? <p className="payment-elsewhere">{t("elsewhere")}</p> : null}
    </>
  );
};
