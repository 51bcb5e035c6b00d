import type { Path } from "@sportello/forms/answers";
import type { FormDefinition } from "@sportello/forms/definition";
import { planOf } from "@sportello/forms/plan";

/** A form to be shown page by page: a subform, which has no pages, as a single one. */
export const withPages = (form: FormDefinition, title: string): FormDefinition =>
  form.display === "wizard"
    ? form
    : { display: "wizard", components: [{ type: "panel", key: "onlyPage", title, components: form.components }] };

/** Key of the page on which an answer is given. */
export const pageOf = (form: FormDefinition, path: Path): string =>
  planOf(form).pages.find(({ keys }) => keys.has(path.split(".")[0] ?? ""))?.component.key ?? "";
