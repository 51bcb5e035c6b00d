import type { ReactNode } from "react";
import type { Path } from "../answers.ts";
import { childrenOf } from "../children-of.ts";
import { choicesOf } from "../choices.ts";
import { textOf } from "../component-texts.ts";
import { type Component, type Conditional, isQuestion } from "../components.ts";
import { fillIn } from "../fill-in.ts";
import type { Node } from "../plan.ts";
import type { Shown } from "./shown.ts";

/** Whether an answer given on this very page can make the question appear or go. */
const isDecidedHere = ({ references }: Node, { page }: Shown): boolean =>
  references.some(
    (reference) =>
      namedHere(page.component, reference.split(".").at(-1) ?? "") !== null ||
      page.keys.has(reference.split(".")[0] ?? ""),
  );

const namedHere = (component: Component, key: string): Component | null => {
  for (const child of childrenOf(component)) {
    const found = child.key === key && isQuestion(child) ? child : namedHere(child, key);
    if (found) return found;
  }
  return null;
};

const readerOfCondition = (conditional: Conditional | undefined, shown: Shown): string => {
  if (!conditional || !("when" in conditional) || !conditional.show) return shown.words.askedMaybe;
  const asked = namedHere(shown.page.component, conditional.when.split(".").at(-1) ?? "");
  if (!asked || !isQuestion(asked)) return shown.words.askedMaybe;
  const wanted = String(conditional.eq);
  const choice =
    asked.type === "radio" || asked.type === "select" || asked.type === "selectboxes" || asked.type === "yesno"
      ? choicesOf(asked, shown.locale).find(({ value }) => value === wanted)?.label
      : asked.type === "checkbox"
        ? wanted === "true"
          ? shown.words.yes
          : shown.words.no
        : wanted;
  return fillIn(shown.words.askedIf, { question: textOf(asked, "label", shown.locale), answer: choice ?? wanted });
};

/**
 * A part that is asked under a condition. When other pages decide, it is there or not. When this page decides, it is always in the
 * markup: where scripts run the style sheet and the island show it as the answers say, elsewhere a hint says when to answer.
 */
export const When = ({
  node,
  path,
  shown,
  children,
}: {
  readonly node: Node;
  readonly path: Path;
  readonly shown: Shown;
  readonly children: ReactNode;
}) => {
  const isShown = shown.isVisible(path);
  if (node.condition === null) return children;
  if (!isDecidedHere(node, shown)) return isShown ? children : null;
  return (
    <div data-when={path} data-shown={isShown}>
      <p className="form-condition-hint form-text mb-4">{readerOfCondition(node.component.conditional, shown)}</p>
      {children}
    </div>
  );
};
