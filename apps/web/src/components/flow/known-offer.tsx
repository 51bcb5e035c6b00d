import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { Known } from "../../session/answers.ts";
import { Day } from "../text/day.tsx";

export type { Known };

/** What the citizen told the town for other services and would be asked again: a box for each, never a thing done unasked. */
export const KnownOffer = ({ known }: { known: readonly Known[] }) => {
  const t = useTranslations("onceOnly");
  const locale = useLocale();
  if (known.length === 0) return null;
  return (
    <fieldset className="keep-contacts" aria-describedby="noti-aiuto">
      <legend>{t("known")}</legend>
      {known.map(({ block, from: { title, submittedAt } }) => (
        <div className="form-check" key={block}>
          <input id={`noti-${block}`} name="noti" type="checkbox" value={block} />
          <label htmlFor={`noti-${block}`}>
            {t.rich("knownBlock", {
              block: t(`block.${block}`),
              service: inLocale(title, locale),
              day: () => (submittedAt === null ? "" : <Day of={submittedAt} />),
            })}
          </label>
        </div>
      ))}
      <small className="form-text d-block" id="noti-aiuto">
        {t("knownText")}
      </small>
    </fieldset>
  );
};
