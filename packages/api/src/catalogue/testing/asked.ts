import { type Answers, answerAt, join, type Path } from "@sportello/forms/answers";
import { childrenOf } from "@sportello/forms/children-of";
import { type Component, isQuestion, type Question } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { evaluate } from "@sportello/forms/evaluate";
import { type Node, planOf } from "@sportello/forms/plan";

export type AskedQuestion = {
  /** With row numbers: "vehicles.0.vehicle.plate". */
  readonly path: Path;
  /** Without: "vehicles.vehicle.plate". */
  readonly place: string;
  readonly question: Question;
};

/** The questions a citizen with these answers is asked, rows counted as they are. */
export const askedQuestions = (form: FormDefinition, answers: Answers, today: string): AskedQuestion[] => {
  const { isVisible } = evaluate(form, answers, { today });
  const inNodes = (nodes: readonly Node[], path: Path, place: string): AskedQuestion[] =>
    nodes.flatMap((node): AskedQuestion[] => {
      const { key } = node.component;
      const here = join(path, key);
      if (!isVisible(here)) return [];
      if (node.kind === "content") return [];
      if (node.kind === "group") return inNodes(node.nodes, path, place);
      if (node.kind === "question") return [{ path: here, place: join(place, key), question: node.component }];
      if (node.kind === "subform") return inNodes(node.nodes, here, join(place, key));
      const rows = answerAt(answers, here);
      return Array.isArray(rows)
        ? rows.flatMap((_, index) => inNodes(node.nodes, join(here, index), join(place, key)))
        : [];
    });
  return planOf(form).pages.flatMap(({ nodes }) => inNodes(nodes, "", ""));
};

/** The questions a form lets everybody leave out. */
export const optionalQuestions = (components: readonly Component[]): string[] =>
  components.flatMap((component) => {
    if (!isQuestion(component)) return optionalQuestions(childrenOf(component));
    return component.type === "terms" || component.validate?.required ? [] : [component.key];
  });
