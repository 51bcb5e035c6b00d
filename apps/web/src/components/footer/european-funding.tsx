import { useTranslations } from "next-intl";

const star = "M0-9 2.1-2.8h6.5L3.4 1l2 6.2L0 3.4l-5.4 3.8 2-6.2-5.2-3.8h6.5z";
const hours = Array.from({ length: 12 }, (_, hour) => (hour * Math.PI) / 6);
const place = (angle: number): string =>
  `translate(${(60 + 26 * Math.sin(angle)).toFixed(2)} ${(40 - 26 * Math.cos(angle)).toFixed(2)}) scale(.5)`;

/** The emblem and the words that article 34 of Regulation (EU) 2021/241 asks of what the recovery fund paid for. */
export const EuropeanFunding = () => {
  const t = useTranslations("footer");
  return (
    <div className="european-funding">
      <svg viewBox="0 0 120 80" width="72" height="48" aria-hidden="true" focusable="false">
        <rect width="120" height="80" fill="#039" />
        {hours.map((angle) => (
          <path key={angle} d={star} fill="#fc0" transform={place(angle)} />
        ))}
      </svg>
      <p>
        <strong>{t("fundedBy")}</strong>
        <br />
        NextGenerationEU
      </p>
    </div>
  );
};
