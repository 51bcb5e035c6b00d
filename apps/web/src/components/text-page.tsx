import { PageHeading } from "./page-heading.tsx";
import { PageIndex } from "./page-index.tsx";
import { Markdown } from "./text/markdown.tsx";

export type TextSection = { id: string; title: string; text: string; hooks?: { title: string; body: string } };

/** A page of prose with an index at its side: privacy, legal notes, questions. */
export const TextPage = ({
  title,
  intro,
  index,
  sections,
}: {
  title: string;
  intro: string;
  index: string;
  sections: readonly TextSection[];
}) => (
  <>
    <PageHeading title={title}>
      <p className="subtitle-small">{intro}</p>
    </PageHeading>
    <hr className="sheet-rule" />
    <div className="container">
      <div className="row sheet-body">
        <div className="col-12 col-lg-3 sheet-index">
          <PageIndex title={index} entries={sections.map(({ id, title: label }) => ({ id, label }))} />
        </div>
        <div className="col-12 col-lg-8 offset-lg-1">
          {sections.map(({ id, title: heading, text, hooks }) => (
            <section className="it-page-section" key={id} aria-labelledby={id}>
              <h2 className="title-large-semi-bold" id={id} tabIndex={-1} data-element={hooks?.title}>
                {heading}
              </h2>
              <div data-element={hooks?.body}>
                <Markdown>{text}</Markdown>
              </div>
            </section>
          ))}
        </div>
      </div>
    </div>
  </>
);
