import { Icon } from "@sportello/ui/icon";

export type IndexEntry = { id: string; label: string };

/** The side index: links to the sections of this page, folded by the reader on a phone. Works without JavaScript. */
export const PageIndex = ({ title, entries }: { title: string; entries: readonly IndexEntry[] }) => (
  <nav className="navbar it-navscroll-wrapper page-index" aria-label={title}>
    <details open>
      <summary className="page-index-title">
        <span>{title}</span>
        <Icon name="chevron-right" className="icon icon-sm icon-primary" />
      </summary>
      <div className="link-list-wrapper">
        <ul className="link-list" data-element="page-index">
          {entries.map(({ id, label }) => (
            <li className="nav-item" key={id}>
              <a className="nav-link" href={`#${id}`}>
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  </nav>
);
