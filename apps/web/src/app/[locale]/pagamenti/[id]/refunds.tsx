import { euroFormat } from "@sportello/domain/euro-format";
import { romeDay } from "@sportello/domain/time/rome-day";
import { useTranslations } from "next-intl";
import { Notice, type Tone } from "../../../../components/notice.tsx";
import { useFormat } from "../../../../i18n/use-format.ts";
import type { OwnPayment } from "../../../../session/answers.ts";

const tones = { asked: "note", approved: "note", refunded: "success", refused: "warning" } as const satisfies Record<
  OwnPayment["refunds"][number]["state"],
  Tone
>;

/** The refunds of a payment with their course; nothing when none was asked for. */
export const Refunds = ({ refunds }: Pick<OwnPayment, "refunds">) => {
  const t = useTranslations("payment.refunds");
  const format = useFormat();
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="rimborsi">
      <h2 className="title-large-semi-bold" id="rimborsi">
        {t("title")}
      </h2>
      {refunds.map(({ id, state, amount, refundedOn, refusal, askedAt }) => (
        <Notice key={id} tone={tones[state]} title={format.number(amount / 100, euroFormat)}>
          <p className="mb-0">
            {t(state, {
              amount: format.number(amount / 100, euroFormat),
              reason: refusal ?? "",
              day: format.dateTime(new Date(`${refundedOn ?? romeDay(new Date(askedAt))}T12:00:00Z`), {
                dateStyle: "long",
              }),
            })}
          </p>
        </Notice>
      ))}
    </section>
  );
};
