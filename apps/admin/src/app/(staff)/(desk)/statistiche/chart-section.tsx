import { Download, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "../../../../components/button-class.ts";

type ChartSectionProps = {
  readonly title: string;
  readonly text: string;
  readonly isEmpty: boolean;
  readonly chart: ReactNode;
  readonly address: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
};

/** A chart for those who look, its table for those who read or listen, and the same as a file. */
export const ChartSection = ({ title, text, isEmpty, chart, address, isWide = false, children }: ChartSectionProps) => {
  const t = useTranslations("statistics");
  return (
    <section
      aria-label={title}
      className={`min-w-0 rounded-lg border border-line bg-panel p-4 ${isWide ? "xl:col-span-2" : ""}`}
    >
      <h2 className="text-lg font-bold">{title}</h2>
      <p className="mb-3 text-ink-soft">{text}</p>
      {isEmpty ? (
        <p className="py-10 text-center text-ink-faint">{t("nothing")}</p>
      ) : (
        <>
          <figure role="img" aria-label={t("chartOf", { title })}>
            {chart}
          </figure>
          <div className="mt-2 -ml-2.5 flex flex-wrap items-start gap-2">
            <details className="min-w-0 open:basis-full">
              <summary className={`${buttonClass("quiet")} list-none`}>
                <Table2 aria-hidden className="size-4" />
                {t("table")}
              </summary>
              <div className="mt-2 overflow-x-auto pl-2.5">{children}</div>
            </details>
            <a href={address} className={buttonClass("quiet")}>
              <Download aria-hidden className="size-4" />
              {t("csv", { title })}
            </a>
          </div>
        </>
      )}
    </section>
  );
};
