import type { Localised } from "@sportello/domain/locales";
import type { Day } from "@sportello/domain/time/rome-day";
import { type Answer, type Answers, hardRowLimit, isAnswers, join, own, type Path } from "./answers.ts";
import type { Component, Panel } from "./components.ts";
import type { FormDefinition } from "./definition.ts";
import { type Node, planOf } from "./plan.ts";
import type { Condition, Surroundings } from "./rules/condition.ts";
import { compute } from "./rules/json-logic.ts";

export type Evaluation = {
  /** What remains: answers to questions that are not asked are gone, calculated ones are filled in. */
  readonly answers: Answers;
  /** Whether the component at this path ("vehicles.0.plate", a page's key, a section's key) is asked. */
  readonly isVisible: (path: Path) => boolean;
  /** The components not asked; inside a hidden group or row only the outermost may be named. */
  readonly hidden: ReadonlySet<Path>;
  readonly pages: readonly { readonly key: string; readonly title: Localised; readonly isVisible: boolean }[];
};

/** Clearing one answer may hide another question; a definition whose conditions chase each other stops here. */
const maxPasses = 20;

type Walk = { readonly today: Day; readonly hidden: Set<Path>; hasChanged: boolean };

const isShown = (condition: Condition | null, around: Surroundings, today: Day): boolean =>
  condition === null || condition(around, today);

const valueOf = (
  component: Component,
  answer: Answer | undefined,
  around: Surroundings,
  today: Day,
): Answer | undefined => {
  if (!("calculateValue" in component) || !component.calculateValue) return answer;
  const value = compute(component.calculateValue, { data: around[0], row: around.at(-1), today });
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)
    ? (value as Answer)
    : undefined;
};

/** Copies into `out` what is asked; conditions read `out` first, so that they see what was already cleared. */
const walk = (
  nodes: readonly Node[],
  given: Answers,
  out: Record<string, Answer | undefined>,
  around: Surroundings,
  path: Path,
  state: Walk,
): void => {
  for (const node of nodes) {
    const { component } = node;
    const place = join(path, component.key);
    const visible = isShown(node.condition, around, state.today);
    if (!visible) state.hidden.add(place);
    if (node.kind === "content") continue;
    if (node.kind === "group") {
      walk(visible ? node.nodes : node.nodes.map(never), given, out, around, path, state);
      continue;
    }
    const before = own(given, component.key);
    const after = visible ? inside(node, before, around, place, state) : undefined;
    if (after === undefined) delete out[component.key];
    else out[component.key] = after;
    if (node.kind === "question" ? after !== before : after === undefined && before !== undefined)
      state.hasChanged = true;
  }
};

const inside = (
  node: Exclude<Node, { kind: "group" | "content" }>,
  answer: Answer | undefined,
  around: Surroundings,
  place: Path,
  state: Walk,
): Answer | undefined => {
  if (node.kind === "question") return valueOf(node.component, answer, around, state.today);
  const within = (item: unknown, itemPath: Path): Answers => {
    const given = isAnswers(item) ? item : {};
    const out = { ...given };
    walk(node.nodes, given, out, [...around, out], itemPath, state);
    return out;
  };
  if (node.kind === "subform") {
    const out = within(answer, place);
    return answer === undefined && Object.keys(out).length === 0 ? undefined : out;
  }
  if (!Array.isArray(answer)) return undefined;
  return (answer as readonly Answer[]).slice(0, hardRowLimit).map((row, index) => within(row, join(place, index)));
};

const neverShown: Condition = () => false;
const hiddenNodes = new WeakMap<Node, Node>();
const never = (node: Node): Node => {
  const known = hiddenNodes.get(node) ?? { ...node, condition: neverShown };
  hiddenNodes.set(node, known);
  return known;
};

export const titleOf = ({ title, translations }: Panel): Localised => ({
  it: title,
  ...(translations?.de?.title === undefined ? {} : { de: translations.de.title }),
  ...(translations?.en?.title === undefined ? {} : { en: translations.en.title }),
});

/** Which questions are asked, given these answers on this day, and the answers that count. Pure; never throws on junk. */
export const evaluate = (form: FormDefinition, answers: Answers, { today }: { readonly today: Day }): Evaluation => {
  const plan = planOf(form);
  let current: Answers = answers;
  let state: Walk = { today, hidden: new Set(), hasChanged: false };
  for (let pass = 0; pass < maxPasses; pass += 1) {
    state = { today, hidden: new Set(), hasChanged: false };
    const out: Record<string, Answer | undefined> = { ...current };
    for (const page of plan.pages) {
      const visible = isShown(page.condition, [out], today);
      if (!visible) state.hidden.add(page.component.key);
      walk(visible ? page.nodes : page.nodes.map(never), current, out, [out], "", state);
    }
    current = out;
    if (!plan.hasConditions || !state.hasChanged) break;
  }
  const { hidden } = state;
  const pages = plan.pages.map(({ component }) => ({
    key: component.key,
    title: titleOf(component),
    isVisible: !hidden.has(component.key),
  }));
  return { answers: current, pages, hidden, isVisible: (path) => !hidesAny(path, hidden) };
};

const hidesAny = (path: Path, hidden: ReadonlySet<Path>): boolean => {
  if (hidden.size === 0) return false;
  const keys = path.split(".");
  return keys.some((_key, index) => hidden.has(keys.slice(0, index + 1).join(".")));
};
