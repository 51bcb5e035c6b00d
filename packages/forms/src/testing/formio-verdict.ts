import { processSync, ProcessTargets } from "@formio/core";
import type { Answer, Answers } from "../answers.ts";

type Raw = Readonly<Record<string, unknown>>;

/** What Form.io keeps for the same answer: ticked boxes are an object there and a list here. */
export const formioAnswers = (components: readonly Raw[], answers: Answers): Record<string, unknown> => {
  const out: Record<string, unknown> = structuredClone(answers) as Record<string, unknown>;
  const visit = (list: readonly Raw[], data: Record<string, unknown>): void => {
    for (const component of list) {
      const key = component["key"] as string;
      const answer = data[key];
      if (component["type"] === "selectboxes" && Array.isArray(answer))
        data[key] = Object.fromEntries(
          (component["values"] as { value: string }[]).map(({ value }) => [value, answer.includes(value)]),
        );
      if (component["type"] === "datagrid" && Array.isArray(answer))
        for (const row of answer) visit(component["components"] as Raw[], row as Record<string, unknown>);
      else if (Array.isArray(component["components"])) visit(component["components"] as Raw[], data);
      for (const column of (component["columns"] as { components: Raw[] }[] | undefined) ?? [])
        visit(column.components, data);
    }
  };
  visit(components, out);
  return out;
};

/**
 * The questions Form.io's own processor refuses, both targets of its server: paths with row numbers as dots. Its `scope.errors` names a
 * path once per rule that fails.
 */
export const refusedByFormio = (components: readonly Raw[], answers: Answers): Set<string> => {
  const form = { display: "wizard", components: [{ type: "panel", key: "page", title: "Pagina", components }] };
  const data = formioAnswers(components, answers);
  const context = {
    form,
    submission: { data },
    data,
    components: structuredClone(form.components),
    scope: { errors: [] as { context?: { path?: string } }[] },
    config: { server: true },
  };
  for (const processors of [ProcessTargets.submission, ProcessTargets.evaluator])
    processSync({ ...context, processors } as unknown as Parameters<typeof processSync>[0]);
  return new Set(context.scope.errors.map((error) => (error.context?.path ?? "").replaceAll(/\[(\d+)\]/g, ".$1")));
};

export type Pair = { readonly components: readonly Raw[]; readonly answers: Readonly<Record<string, Answer>> };
