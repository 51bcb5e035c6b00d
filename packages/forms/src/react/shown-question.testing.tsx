import { renderToStaticMarkup } from "react-dom/server.browser";
import { onePage, today } from "../testing/permit-form.ts";
import { FormPage, type FormPageProps } from "./form-page.tsx";

/** A page of a form as the server sends it, in a document to ask. The test file's environment has a `document`. */
export const shownPage = (components: readonly object[], props: Partial<FormPageProps> = {}) => {
  const body = document.createElement("div");
  body.innerHTML = renderToStaticMarkup(
    <FormPage form={onePage(...components)} page="page" answers={{}} locale="it" today={today} action="/" {...props} />,
  );
  document.body.replaceChildren(body);
  /** Inputs are most of what is looked for; an element that is none has undefined where these have a value. */
  const all = (selector: string): HTMLInputElement[] => [...body.querySelectorAll<HTMLInputElement>(selector)];
  return {
    body,
    all,
    /** The only element of this kind. */
    one: (selector: string): HTMLInputElement => {
      const [found, ...others] = all(selector);
      if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${selector}`);
      return found;
    },
    /** What describes an element, in the order it is read. */
    described: (element: Element): string[] =>
      (element.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent ?? `nothing has the id ${id}`),
  };
};

/** The same of one question, "q". */
export const shownQuestion = (question: object, props: Partial<FormPageProps> = {}) =>
  shownPage([{ key: "q", label: "Domanda", ...question }], props);
