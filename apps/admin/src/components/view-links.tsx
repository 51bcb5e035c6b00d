import type { Route } from "next";
import Link from "next/link";

export type View = { readonly label: string; readonly href: string; readonly count?: number; readonly isCurrent: boolean; readonly isUrgent?: boolean };

/** Ways to look at the same list, as links with their counts. */
export const ViewLinks = ({ label, views }: { readonly label: string; readonly views: readonly View[] }) => (
  <nav aria-label={label} className="mb-3 overflow-x-auto border-b border-line">
    <ul className="flex min-w-max gap-1">
      {views.map(({ label: name, href, count, isCurrent, isUrgent = false }) => (
        <li key={name}>
          <Link
            href={href as Route}
            aria-current={isCurrent ? "page" : undefined}
            className="-mb-px flex min-h-10 items-center gap-2 border-b-3 border-transparent px-3 text-ink-soft hover:text-primary-deep aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary-deep"
          >
            {name}
            {count === undefined ? null : (
              <span className={`rounded-full px-1.5 text-[0.8125rem] font-semibold tabular-nums ${isUrgent ? "bg-bad-soft text-bad" : "bg-line-soft text-ink-soft"}`}>
                {count}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
