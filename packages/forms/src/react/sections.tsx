import type { Locale } from "@sportello/domain/locales";
import { join } from "../answers.ts";
import { headingOf, textOf } from "../component-texts.ts";
import type { FormDefinition } from "../definition.ts";
import { type Node, type Page, planOf } from "../plan.ts";
import { Parts } from "./parts.tsx";
import type { Shown } from "./shown.ts";
import { When } from "./when.tsx";

/** A card of the page: a titled part of the definition, or the loose questions between two; the first of these takes the page's title, the others have none. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly owner: Node | null;
  readonly nodes: readonly Node[];
};

const isCard = ({ component, kind }: Node): boolean =>
  kind === "rows" || kind === "subform" || component.type === "fieldset" || component.type === "panel";

export const sectionsOfPage = ({ component, nodes }: Page, locale: Locale): Section[] => {
  const sections: Section[] = [];
  for (const node of nodes) {
    const last = sections.at(-1);
    if (isCard(node)) {
      const description = "description" in node.component ? textOf(node.component, "description", locale) : "";
      sections.push({
        id: `section-${node.component.key}`,
        title: headingOf(node.component, locale),
        description,
        owner: node,
        nodes: [node],
      });
    } else if (last && last.owner === null) sections[sections.length - 1] = { ...last, nodes: [...last.nodes, node] };
    else
      sections.push({
        id: `section-${component.key}-${sections.length}`,
        title: "",
        description: "",
        owner: null,
        nodes: [node],
      });
  }
  const first = sections.findIndex((section) => section.owner === null && !isPlainText(section));
  return sections.map((section, index) =>
    index === first
      ? { ...section, title: textOf(component, "title", locale), description: textOf(component, "description", locale) }
      : section,
  );
};

const isPlainText = ({ nodes }: Section): boolean => nodes.every(({ kind }) => kind === "content");

/** The titles of a page's cards with their anchors, for the index beside the form. */
export const sectionsOf = (form: FormDefinition, page: string, locale: Locale): { id: string; title: string }[] => {
  const planned = planOf(form).pages.find(({ component }) => component.key === page);
  return planned
    ? sectionsOfPage(planned, locale)
        .filter(({ title }) => title !== "")
        .map(({ id, title }) => ({ id, title }))
    : [];
};

/** Whether part of the card comes from the identity, which is then said once under its title. */
const hasLocked = (nodes: readonly Node[], path: string, shown: Shown): boolean =>
  nodes.some((node) => {
    if (node.kind === "group") return hasLocked(node.nodes, path, shown);
    const place = join(path, node.component.key);
    return node.kind === "subform" ? hasLocked(node.nodes, place, shown) : Object.hasOwn(shown.locked, place);
  });

const inside = ({ owner, nodes }: Section, shown: Shown) => {
  if (owner?.kind === "group") return <Parts nodes={owner.nodes} path="" shown={shown} />;
  if (owner?.kind === "subform") return <Parts nodes={owner.nodes} path={owner.component.key} shown={shown} />;
  return <Parts nodes={owner ? nodes.map((node) => ({ ...node, condition: null })) : nodes} path="" shown={shown} />;
};

const CardHeader = ({
  section: { id, title, description, nodes },
  shown,
}: {
  readonly section: Section;
  readonly shown: Shown;
}) =>
  title === "" ? null : (
    <div className="card-header border-0 p-0 mb-lg-30">
      <h2 className="title-xxlarge mb-1" id={`${id}-title`}>
        {title}
      </h2>
      {description === "" ? null : <p className="subtitle-small mb-0">{description}</p>}
      {hasLocked(nodes, "", shown) ? <p className="subtitle-small mb-0">{shown.words.certified}</p> : null}
    </div>
  );

/** The cards of a page, as the national model draws them: a grey card per section, its questions on white. */
export const Sections = ({ shown }: { readonly shown: Shown }) =>
  sectionsOfPage(shown.page, shown.locale).map((section) => {
    if (isPlainText(section))
      return (
        <div className="mb-40" key={section.id}>
          {inside(section, shown)}
        </div>
      );
    const card = (
      <section
        className="it-page-section"
        id={section.id}
        key={section.id}
        aria-labelledby={section.title === "" ? undefined : `${section.id}-title`}
      >
        <div className="cmp-card mb-40">
          <div className="card has-bkg-grey shadow-sm p-big">
            <CardHeader section={section} shown={shown} />
            <div className="card-body p-0">
              <div className="form-wrapper bg-white p-3 p-lg-4">{inside(section, shown)}</div>
            </div>
          </div>
        </div>
      </section>
    );
    return section.owner ? (
      <When key={section.id} node={section.owner} path={section.owner.component.key} shown={shown}>
        {card}
      </When>
    ) : (
      card
    );
  });
