import type { Place } from "../edit/place.ts";
import type { PaletteType } from "../palette-groups.ts";
import type { CanvasForm } from "./canvas-form.ts";
import { type DrawnElement, landingAt, placeOf } from "./landing.ts";
import { Builder, FormBuilder } from "./library.ts";

/** What somebody wants on the canvas. Nothing is changed here: the operations of the form decide, and the canvas is drawn again. */
export type Wish =
  | {
      readonly kind: "add";
      readonly type: AddedType;
      readonly to: { readonly list: Place; readonly index: number } | null;
    }
  | { readonly kind: "move"; readonly from: Place; readonly list: Place; readonly index: number }
  | { readonly kind: "addPage" }
  | { readonly kind: "choose" | "editItem" | "duplicate" | "remove" | "page"; readonly place: Place };
type AddedType = PaletteType | `form:${string}`;
export type OnWish = (wish: Wish) => void;

type Dropped = HTMLElement & DrawnElement;
const placed = ["choose", "editItem", "duplicate", "remove", "page"] as const;

/** Form.io's builder of pages with every way to a change turned into a wish; its own dialogs and its clipboard are never reached. */
export class CanvasBuilder extends Builder {
  declare shown: CanvasForm | undefined;
  declare chosen: Place | undefined;
  declare kept: string | undefined;
  declare onWish: OnWish | undefined;
  declare listening: AbortController | undefined;
  listen(onWish: OnWish): void {
    this.onWish = onWish;
  }
  wish(wish: Wish): void {
    this.onWish?.(wish);
  }
  /** Draws this form where another one is shown, and marks what is chosen. */
  show(form: CanvasForm, chosen: Place): void {
    this.chosen = chosen;
    if (form === this.shown) this.mark();
    // The library writes into what it is given.
    else this.setForm(structuredClone((this.shown = form)));
  }
  mark(): void {
    for (const item of this.element?.querySelectorAll<HTMLElement>(".canvas-name") ?? []) {
      const isChosen = item.dataset["place"] === this.chosen;
      item.setAttribute("aria-pressed", String(isChosen));
      item.closest(".canvas-item")?.classList.toggle("canvas-chosen", isChosen);
    }
  }
  override setForm(form: CanvasForm): void {
    this.keepFocus();
    this.page = form.page;
    super.setForm(form);
  }
  onDrop(element: Dropped, target: Dropped | null, _source: Dropped, sibling: Dropped | null): void {
    const landing = target && !element.contains(target) ? landingAt(target, sibling) : null;
    const from = placeOf(element);
    const type = element.dataset["type"];
    // What dragula moved goes back first: what stands where is the form's to say.
    void this.redraw().then(() => {
      if (landing && element.dataset["group"] && type) this.wish({ kind: "add", type: type as AddedType, to: landing });
      else if (landing && from) this.wish({ kind: "move", from, ...landing });
    });
  }
  onReorder(element: HTMLElement, _target: HTMLElement, _source: HTMLElement, sibling: HTMLElement | null): void {
    const place = (tab: HTMLElement | null) =>
      tab?.querySelector<HTMLElement>("[data-place]")?.dataset["place"] ?? null;
    const [from, before] = [place(element), place(sibling)];
    void this.redraw().then(() => {
      if (from)
        this.wish({
          kind: "move",
          from,
          list: "components",
          index: before === null ? Number.POSITIVE_INFINITY : Number(before.split(".")[1]),
        });
    });
  }
  addPage(): void {
    this.wish({ kind: "addPage" });
  }
  setPage(): void {}
  editComponent(): void {}
  removeComponent(): boolean {
    return false;
  }
  copyComponent(): void {}
  pasteComponent(): void {}
  attachTooltip(): { hide(): void } {
    return { hide: () => {} };
  }
  override async attach(element: HTMLElement): Promise<unknown> {
    this.listening?.abort();
    const { signal } = (this.listening = new AbortController());
    element.addEventListener("click", (event) => this.press(event), { signal });
    element.addEventListener("dblclick", (event) => this.press(event, "editItem"), { signal });
    return super.attach(element);
  }
  press({ target }: MouseEvent, doubled?: "editItem"): void {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-action]") : null;
    const item = target instanceof Element ? target.closest<Dropped>(".canvas-item") : null;
    const action = button?.dataset["action"];
    const place = button?.dataset["place"] ?? placeOf(item);
    if (action === "add") this.wish({ kind: "add", type: button?.dataset["type"] as AddedType, to: null });
    else if (place && doubled) this.wish({ kind: doubled, place });
    else if (place) this.wish({ kind: placed.find((one) => one === action) ?? "choose", place });
  }
  /** Draws everything again; whoever worked by keyboard finds the focus where it was. */
  override async redraw(): Promise<unknown> {
    this.keepFocus();
    const drawn = await super.redraw();
    this.mark();
    const lost = document.activeElement === null || document.activeElement === document.body;
    const place =
      lost && this.kept !== undefined
        ? [...(this.element?.querySelectorAll<HTMLElement>("[data-keep]") ?? [])].find(
            ({ dataset }) => dataset["keep"] === this.kept,
          )
        : undefined;
    this.kept = undefined;
    place?.focus({ preventScroll: true });
    return drawn;
  }
  /** The library takes the page away in steps: the first of them remembers. */
  keepFocus(): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.element?.contains(activeElement))
      this.kept = activeElement.dataset["keep"];
  }
}

/** Opens every form in the builder above, whatever its display. */
export class CanvasFormBuilder extends FormBuilder {
  override create(): CanvasBuilder {
    return Reflect.construct(CanvasBuilder, [this.element, this.options]) as CanvasBuilder;
  }
}
