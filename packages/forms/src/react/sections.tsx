import type { Locale } from "@sportello/domain/locales";
import { join } from "../answers.ts";
import { headingOf, textOf } from "../components.ts";
import type { FormDefinition } from "../definition.ts";
import { type Node, type Page, planOf } from "../plan.ts";
import { Parts } from "./parts.tsx";
import type { Shown } from "./shown.ts";
import { When } from "./when.tsx";

/** A card of the page: a titled part of the definition, or the loose questions between two of them. */
export type Section = { readonly id: string; readonly title: string; readonly description: string; readonly owner: Node | null; readonly nodes: readonly Node[] };

const isCard = ({ component, kind }: Node): boolean => kind === "rows" || kind === "subform" || component.type === "fieldset" || component.type === "panel";

export const sectionsOfPage = ({ component, nodes }: Page, locale: Locale): Section[] => {
  const sections: Section[] = [];
  for (const node of nodes) {
    const last = sections.at(-1);
    if (isCard(node)) {
      const description = "description" in node.component ? textOf(node.component, "description", locale) : "";
      sections.push({ id: `section-${node.component.key}`, title: headingOf(node.component, locale), description, owner: node, nodes: [node] });
    } else if (last && last.owner === null) sections[sections.length - 1] = { ...last, nodes: [...last.nodes, node] };
    else sections.push({ id: `section-${component.key}-${sections.length}`, title: textOf(component, "title", locale), description: textOf(component, "description", locale), owner: null, nodes: [node] });
  }
  return sections;
};

/** The titles of a page's cards with their anchors, for the index beside the form. */
export const sectionsOf = (form: FormDefinition, page: string, locale: Locale): { id: string; title: string }[] => {
  const planned = planOf(form).pages.find(({ component }) => component.key === page);
  return planned ? sectionsOfPage(planned, locale).map(({ id, title }) => ({ id, title })) : [];
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

/** The cards of a page, as the national model draws them: a grey card per section, its questions on white. */
export const Sections = ({ shown }: { readonly shown: Shown }) =>
  sectionsOfPage(shown.page, shown.locale).map((section) => {
    const card = (
      <section className="it-page-section" id={section.id} key={section.id} aria-labelledby={`${section.id}-title`}>
        <div className="cmp-card mb-40">
          <div className="card has-bkg-grey shadow-sm p-big">
            <div className="card-header border-0 p-0 mb-lg-30">
              <h2 className="title-xxlarge mb-1" id={`${section.id}-title`}>{section.title}</h2>
              {section.description === "" ? null : <p className="subtitle-small mb-0">{section.description}</p>}
              {hasLocked(section.nodes, "", shown) ? <p className="subtitle-small mb-0">{shown.words.certified}</p> : null}
            </div>
            <div className="card-body p-0">
              <div className="form-wrapper bg-white p-3 p-lg-4">{inside(section, shown)}</div>
            </div>
          </div>
        </div>
      </section>
    );
    return section.owner ? <When key={section.id} node={section.owner} path={section.owner.component.key} shown={shown}>{card}</When> : card;
  });
