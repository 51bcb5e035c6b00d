import { canvasComponents } from "./components.ts";
import { Components, Formio, Templates, Utils } from "./library.ts";
import { templates } from "./templates.ts";

let isDone = false;

/** Gives the library our components and templates, once, and takes evaluation away from it: nothing in a definition is ever run. */
export const setUpLibrary = (): void => {
  if (isDone) return;
  isDone = true;
  const { Evaluator } = Utils as unknown as { readonly Evaluator: { noeval: boolean } };
  Evaluator.noeval = true;
  // The builder asks for a project of Form.io's own server when it opens: there is none.
  (Formio as unknown as { readonly prototype: { loadProject: () => Promise<null> } }).prototype.loadProject = () =>
    Promise.resolve(null);
  Components.setComponents(canvasComponents());
  Templates.addTemplates({ sportello: templates });
};
