import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ViewBar } from "./view-bar.tsx";

export type View = {
  readonly label: string;
  readonly href: string;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly isUrgent?: boolean;
  readonly key?: string;
  readonly icon?: ReactNode;
};

/** Ways to look at the same list, as links with their counts. */
export const ViewLinks = ({
  label,
  views,
  isBare = false,
}: {
  readonly label: string;
  readonly views: readonly View[];
  /** Stands in a line with other things, which draws the border. */ readonly isBare?: boolean;
}) => (
  <ViewBar
    label={label}
    current={views.find(({ isCurrent }) => isCurrent)?.href}
    className={isBare ? "" : "mb-3 border-b border-line"}
  >
    <ul className="flex min-w-max gap-1">
      {views.map(({ label: name, href, count, isCurrent, isUrgent = false, key = name, icon }) => (
        <li key={key}>
          <Link
            href={href as Route}
            aria-current={isCurrent ? "page" : undefined}
            className="-mb-px flex min-h-10 items-center gap-2 border-b-3 border-transparent px-3 text-ink-soft hover:text-primary-deep aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary-deep"
          >
            {icon}
            {name}
            {count === undefined ? null : (
              <span
                className={`rounded-full px-1.5 text-[0.8125rem] font-semibold tabular-nums ${isUrgent ? "bg-bad-soft text-bad" : "bg-line-soft text-ink-soft"}`}
              >
                {count}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </ViewBar>
);
