import { childrenOf } from "../children-of.ts";
import { headingOf, ownMessage } from "../component-texts.ts";
import type { Component } from "../components.ts";
import { isLayout, isQuestion } from "../components.ts";
import { errorAt, fieldId, type Shown } from "./shown.ts";

/** The question a path belongs to, walking keys and leaving row numbers out. */
const componentAt = (components: readonly Component[], keys: readonly string[]): Component | null => {
  const [key, ...rest] = keys.filter((part) => !/^\d+$/.test(part));
  for (const component of components) {
    const found = isLayout(component)
      ? componentAt(childrenOf(component), keys)
      : component.key !== key
        ? null
        : rest.length === 0
          ? component
          : componentAt(childrenOf(component), rest);
    if (found) return found;
  }
  return null;
};

/** What is missing or wrong on the page, each with a link to its field; read aloud when the page opens. */
export const ErrorSummary = ({ shown }: { readonly shown: Shown }) => {
  const { errors, words, locale, page } = shown;
  if (errors.length === 0) return null;
  const paths = [...new Set(errors.map(({ path }) => path))];
  return (
    <div className="callout callout-highlight warning mb-40" role="alert" id="form-errors" tabIndex={-1}>
      <div className="callout-inner">
        <div className="callout-title">
          <span className="text">{words.errorsTitle}</span>
        </div>
        <p>{words.errorsIntro}</p>
        <ul>
          {paths.map((path) => {
            const component = componentAt(page.component.components, path.split("."));
            const rows = [...path.matchAll(/\.(\d+)(?=\.)/g)].map(([, row]) => Number(row) + 1);
            const label = (component && headingOf(component, locale)) || path;
            const title = rows.length === 0 ? label : `${label} (${rows.join(".")})`;
            const own = component && isQuestion(component) ? ownMessage(component, locale) : "";
            return (
              <li key={path}>
                {/* A question ends with its own mark. */}
                <a
                  href={`#${fieldId(path)}`}
                >{`${title}${/[?!.:]$/.test(title) ? "" : ":"} ${errorAt(shown, path, own) ?? ""}`}</a>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
};
