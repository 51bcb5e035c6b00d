import { paletteTypes } from "../palette-groups.ts";
import { canvasType } from "./canvas-form.ts";
import { html, raw } from "./html.ts";
import { Field, Holder, type LibraryComponent } from "./library.ts";
import { headOf, sketchOf } from "./templates.ts";

/** A question or text: its head and a sketch of its control. */
class CanvasQuestion extends Field {
  override render(): string {
    const { look } = this.component;
    return super.render(html`${headOf(look, this.t.bind(this))}${sketchOf(look, this.t.bind(this))}`.markup);
  }
}

/** What holds others in one list: a page, group, frame or repeated part. */
class CanvasHolder extends Holder {
  override render(): string {
    const { look } = this.component;
    return super.render(
      html`${headOf(look, this.t.bind(this))}<div class="canvas-holder" ref="${this.nestedKey}">${raw(this.renderComponents())}</div>`
        .markup,
    );
  }
}

/** Columns, or the cells of a table: a list in each. */
class CanvasCells extends Holder {
  declare held: LibraryComponent[][];
  addComponents(): void {}
  override init(): void {
    super.init();
    this.held = (this.component.cells ?? []).map(({ components }) =>
      components.map((one) => this.createComponent(one)),
    );
  }
  override render(): string {
    const { look, perRow = 1 } = this.component;
    const cells = this.held.map(
      (list) => html`<div class="canvas-cell" ref="cell-${this.id}">${raw(this.renderComponents(list))}</div>`,
    );
    return super.render(
      html`${headOf(look, this.t.bind(this))}<div class="canvas-cells canvas-cells-${Math.min(perRow, 6)}">${cells}</div>`
        .markup,
    );
  }
  override async attach(element: HTMLElement): Promise<unknown> {
    const name = `cell-${this.id}`;
    this.loadRefs(element, { [name]: "multiple" });
    const cells = this.refs[name];
    const elements: readonly unknown[] = cells instanceof NodeList || Array.isArray(cells) ? [...cells] : [];
    const attached = super.attach(element);
    const attachCell = async (own: unknown, index: number): Promise<void> => {
      if (own instanceof HTMLElement)
        await this.attachComponents(own, this.held[index] ?? [], this.component.cells?.[index]?.components ?? []);
    };
    await Promise.all(elements.map(attachCell));
    return attached;
  }
}

const holders: readonly string[] = ["fieldset", "well", "datagrid", "editgrid"];
const divided: readonly string[] = ["columns", "table"];

/** Every type of the closed palette under a name of its own, and the page, which Form.io looks for by its name. */
export const canvasComponents = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries([
    ["panel", CanvasHolder],
    ...[...paletteTypes, "form" as const].map((type) => [
      canvasType(type),
      holders.includes(type) ? CanvasHolder : divided.includes(type) ? CanvasCells : CanvasQuestion,
    ]),
  ]);
