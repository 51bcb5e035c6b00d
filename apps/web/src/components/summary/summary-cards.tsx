import type { SummarySection } from "@sportello/forms/summarise";
import type { ReactNode } from "react";
import type { Application } from "../../session/answers.ts";
import { SummaryRows } from "./summary-rows.tsx";

type Props = {
  sections: readonly SummarySection[];
  uploads: Application["uploads"];
  /** Level of the sections' titles on this page. */
  level: "h2" | "h3";
  /** Beside a section's title: "Modifica". */
  action?: (section: SummarySection) => ReactNode;
};

/** Everything that was answered, by page of the form, in words. */
export const SummaryCards = ({ sections, uploads, level: Heading, action }: Props) => (
  <>
    {sections.map((section) => (
      <section
        className="cmp-card has-bkg-grey shadow-sm summary-section"
        key={section.page}
        aria-labelledby={`sezione-${section.page}`}
      >
        <div className="summary-top">
          <Heading className="title-large-semi-bold mb-0" id={`sezione-${section.page}`}>
            {section.title}
          </Heading>
          {action?.(section)}
        </div>
        <div className="summary-box">
          <SummaryRows rows={section.rows} uploads={uploads} />
        </div>
      </section>
    ))}
  </>
);
