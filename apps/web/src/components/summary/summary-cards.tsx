import type { SummarySection } from "@sportello/forms/summarise";
import type { ReactNode } from "react";
import type { Application } from "../../session/answers.ts";
import { SummaryRows } from "./summary-rows.tsx";

type Props = {
  sections: readonly SummarySection[];
  uploads: Application["uploads"];
  /** Beside a section's title: "Modifica". */
  action?: (section: SummarySection) => ReactNode;
};

/** Everything that was answered, by page of the form, in words. */
export const SummaryCards = ({ sections, uploads, action }: Props) => (
  <>
    {sections.map((section) => (
      <section className="cmp-card has-bkg-grey shadow-sm summary-section" key={section.page} aria-labelledby={`sezione-${section.page}`}>
        <div className="summary-top">
          <h3 className="title-large-semi-bold mb-0" id={`sezione-${section.page}`}>{section.title}</h3>
          {action?.(section)}
        </div>
        <div className="summary-box">
          <SummaryRows rows={section.rows} uploads={uploads} />
        </div>
      </section>
    ))}
  </>
);
