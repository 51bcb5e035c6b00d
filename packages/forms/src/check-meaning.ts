import { RE2JS } from "re2js";
import { answerKeys } from "./answer-keys.ts";
import { childrenOf } from "./children-of.ts";
import { type Component, isObject, isQuestion, isRows, type Rule } from "./components.ts";
import type { FormFault } from "./form-fault.ts";
import { locate, type Scope } from "./rules/condition.ts";
import { conditionReferences, faultInRule, variablesOf } from "./rules/references.ts";

/** What a shape check cannot see: keys used twice, conditions on questions that do not exist, patterns and rules that do not work. */
export const checkMeaning = (components: readonly Component[]): FormFault[] => {
  const faults: FormFault[] = [];
  const open = unresolvedKeys(components);

  const checkRule = (rule: Rule | undefined, path: string): void => {
    if (!rule) return;
    const detail = faultInRule(rule);
    if (detail) faults.push({ path, code: "bad_rule", detail });
    else
      for (const name of variablesOf(rule))
        if (!/^(data|row|input|today)(\.|$)/.test(name)) faults.push({ path, code: "unknown_reference", detail: name });
  };

  const checkCondition = (component: Component, scopes: readonly Scope[], path: string): void => {
    const { conditional } = component;
    if (!conditional) return;
    if ("json" in conditional) checkRule(conditional.json, `${path}.conditional.json`);
    for (const reference of conditionReferences(conditional)) {
      const isSpecial = "json" in conditional && /^(today|input|data|row)$/.test(reference);
      if (!isSpecial && !open.has(reference.split(".")[0] ?? "") && !locate(reference, scopes))
        faults.push({ path: `${path}.conditional`, code: "unknown_reference", detail: reference });
    }
  };

  const checkQuestion = (component: Component, path: string): void => {
    if (!isQuestion(component)) return;
    checkRule(component.validate?.json, `${path}.validate.json`);
    checkRule(component.calculateValue, `${path}.calculateValue`);
    const pattern = component.validate?.pattern;
    if (pattern === undefined || pattern === "") return;
    try {
      RE2JS.compile(pattern);
    } catch (error) {
      faults.push({
        path: `${path}.validate.pattern`,
        code: "bad_pattern",
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  };

  const visit = (list: readonly Component[], scopes: readonly Scope[], seen: Set<string>, path: string): void => {
    list.forEach((component, index) => {
      const place = `${path}.${index}`;
      if (component.key in Object.prototype)
        faults.push({ path: `${place}.key`, code: "reserved_key", detail: component.key });
      if (seen.has(component.key)) faults.push({ path: `${place}.key`, code: "duplicate_key", detail: component.key });
      seen.add(component.key);
      checkCondition(component, scopes, place);
      checkQuestion(component, place);
      if (component.type === "columns")
        component.columns.forEach((column, number) =>
          visit(column.components, scopes, seen, `${place}.columns.${number}.components`),
        );
      else if (component.type === "table")
        component.rows.forEach((row, line) =>
          row.forEach((cell, number) =>
            visit(cell.components, scopes, seen, `${place}.rows.${line}.${number}.components`),
          ),
        );
      else if (isObject(component) || isRows(component)) {
        const children = childrenOf(component);
        const outer = scopes.at(-1)?.path ?? "";
        const scope = {
          path: outer === "" ? component.key : `${outer}.${component.key}`,
          keys: new Set(answerKeys(children)),
        };
        visit(children, [...scopes, scope], new Set(), `${place}.components`);
      } else visit(childrenOf(component), scopes, seen, `${place}.components`);
    });
  };

  visit(components, [{ path: "", keys: new Set(answerKeys(components)) }], new Set(), "components");
  return faults;
};

/** Keys of subforms not put in their place yet: what is inside them cannot be checked now. */
const unresolvedKeys = (components: readonly Component[]): Set<string> =>
  new Set(
    components.flatMap((component) =>
      component.type === "form" && !component.components ? [component.key] : [...unresolvedKeys(childrenOf(component))],
    ),
  );
