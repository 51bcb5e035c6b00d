import type { ReactNode } from "react";

export type SheetSectionProps = { id: string; title: string; hook: string; body: ReactNode; isTinted?: boolean };

/** One section of a sheet; `hook` is the name by which the national checker finds it. */
export const SheetSection = ({ id, title, hook, body, isTinted = false }: SheetSectionProps) => (
  <section className={isTinted ? "it-page-section has-bg-grey p-3" : "it-page-section"} aria-labelledby={id}>
    <h2 className="title-xxlarge" id={id} tabIndex={-1}>
      {title}
    </h2>
    <div data-element={hook}>{body}</div>
  </section>
);
