import { Builders, Components, FormBuilder, Formio, Templates, Utils } from "@formio/js";
import type { CanvasComponent, CanvasForm } from "./canvas-form.ts";
import type { TemplateContext } from "./templates.ts";

/** What we use of a component of Form.io, which has no types of its own for it. */
export type LibraryComponent = {
  id: string;
  key: string;
  readonly component: CanvasComponent;
  readonly refs: Readonly<Record<string, unknown>>;
  components: LibraryComponent[];
  readonly nestedKey: string;
  t: TemplateContext["t"];
  init(): void;
  render(children?: string): string;
  renderComponents(components?: readonly LibraryComponent[]): string;
  createComponent(component: CanvasComponent): LibraryComponent;
  attach(element: HTMLElement): Promise<unknown>;
  attachComponents(
    element: HTMLElement,
    components: readonly LibraryComponent[],
    container: readonly CanvasComponent[],
  ): Promise<unknown>;
  loadRefs(element: HTMLElement, names: Readonly<Record<string, "single" | "multiple">>): void;
};

/** And of its builder. */
export type LibraryBuilder = {
  element: HTMLElement | null;
  page: number;
  readonly form: CanvasForm;
  readonly options: Readonly<Record<string, unknown>>;
  setForm(form: CanvasForm): void;
  redraw(): Promise<unknown>;
  rebuild(): Promise<unknown>;
  attach(element: HTMLElement): Promise<unknown>;
};

type Class<Instance> = new (...given: never[]) => Instance;
const registry = Components.components as Readonly<Record<string, unknown>>;

export const Field = registry["component"] as Class<LibraryComponent>;
export const Holder = registry["nested"] as Class<LibraryComponent>;
export const Builder = Builders.builders.wizard as unknown as Class<LibraryBuilder>;
export { Components, FormBuilder, Formio, Templates, Utils };
