import type { ReactNode } from "react";

/** Title of a page with its one sentence and, at the right, what can be done with the whole page. */
export const PageHeading = ({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) => (
  <header className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
    <div>
      <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
      {text ? <p className="max-w-prose text-ink-soft">{text}</p> : null}
    </div>
    {children ? <div className="flex flex-wrap items-center gap-2">{children}</div> : null}
  </header>
);
