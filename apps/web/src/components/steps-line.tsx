import type { ReactNode } from "react";

export type Step = {
  key: string;
  mark: ReactNode;
  under?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  isDone?: boolean;
};

/** The vertical line of dates and events of the national model; `label` names it for who cannot see it. */
export const StepsLine = ({ steps, label, hook }: { steps: readonly Step[]; label: string; hook?: string }) => (
  <ol className="cmp-timeline point-list-wrapper" aria-label={label} data-element={hook}>
    {steps.map(({ key, mark, under, title, text, isDone = true }) => (
      <li className={isDone ? "point-list" : "point-list point-list-next"} key={key}>
        <div className="point-list-aside point-list-primary">
          <span className="point-date">{mark}</span>
          {under ? <span className="point-month">{under}</span> : null}
        </div>
        <div className="point-list-content">
          <div className="card card-teaser shadow-sm rounded">
            <div className="card-body">
              <h3 className="card-title">{title}</h3>
              {text}
            </div>
          </div>
        </div>
      </li>
    ))}
  </ol>
);
