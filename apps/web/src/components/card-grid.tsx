import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type CardEntry = {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly note?: string;
};

type Props = { entries: readonly CardEntry[]; level: "h2" | "h3"; hook?: string };

/** Cards that lead to pages: a name as the link, what is behind it, and how much. The whole card can be pressed. */
export const CardGrid = ({ entries, level: Heading, hook }: Props) => (
  <ul className="row g-4 list-unstyled card-grid">
    {entries.map(({ key, href, title, text, note }) => (
      <li className="col-12 col-md-6 col-xl-4" key={key}>
        <div className="card shadow-sm rounded link-card">
          <div className="card-body">
            <Heading className="card-title t-primary title-xlarge">
              <Link className="link-card-link" href={href} data-element={hook}>
                {title}
              </Link>
            </Heading>
            {text ? <p className="link-card-text">{text}</p> : null}
            {note ? <p className="link-card-note">{note}</p> : null}
          </div>
        </div>
      </li>
    ))}
  </ul>
);
