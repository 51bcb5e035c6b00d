import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardGrid, type CardEntry } from "../card-grid.tsx";
import { PublicHeading } from "../public-heading.tsx";

type Props = { title: string; intro: string; entries: readonly CardEntry[]; hook: string; children?: ReactNode };

/** A first-level page of the model: its second-level pages as cards, then what is special to it. */
export const SectionPage = ({ title, intro, entries, hook, children }: Props) => {
  const t = useTranslations("town");
  return (
    <>
      <PublicHeading title={title}>
        <p className="subtitle-small">{intro}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-labelledby="categorie">
        <div className="container">
          <h2 className="title-xxlarge" id="categorie">
            {t("category")}
          </h2>
          <CardGrid entries={entries} level="h3" hook={hook} />
        </div>
      </section>
      {children}
    </>
  );
};
