import { formatApplicationCode } from "@sportello/domain/applications/code";
import { useTranslations } from "next-intl";
import { Day } from "../text/day.tsx";

export type Earlier = { readonly id: string; readonly code: string | null; readonly submittedAt: string | null };

/** Who asked for the same before need not type it all again: a box to tick, never a thing done unasked. */
export const EarlierOffer = ({ earlier }: { earlier: Earlier | null }) => {
  const t = useTranslations("onceOnly");
  if (!earlier?.submittedAt) return null;
  const { submittedAt } = earlier;
  return (
    <div className="form-check">
      <input id="da" name="da" type="checkbox" value={earlier.id} aria-describedby="da-aiuto" />
      <label htmlFor="da">
        {t.rich("earlier", {
          code: earlier.code ? formatApplicationCode(earlier.code) : "",
          day: () => <Day of={submittedAt} />,
        })}
      </label>
      <small className="form-text d-block" id="da-aiuto">
        {t("earlierText")}
      </small>
    </div>
  );
};
