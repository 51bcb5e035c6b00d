import { FormBuilder } from "@formio/react";
import { type ComponentProps, useEffect, useMemo, useState } from "react";
import type { FormDefinition } from "../../definition.ts";
import type { Place } from "../edit/place.ts";
import { type CanvasBuilder, CanvasFormBuilder, type OnWish } from "./canvas-builder.ts";
import { canvasForm, type CanvasNames, isLongPage } from "./canvas-form.ts";
import { canvasOptions, type CanvasTexts } from "./canvas-options.ts";
import { setUpLibrary } from "./set-up.ts";

export type FormCanvasProps = {
  readonly form: FormDefinition;
  /** What is chosen: the canvas shows its page and marks it. */
  readonly place: Place;
  /** Both given once and kept: other objects would draw everything anew. */
  readonly names: CanvasNames;
  readonly texts: CanvasTexts;
  readonly onWish: OnWish;
};
type LibraryProps = ComponentProps<typeof FormBuilder>;

const pageOf = (place: Place, { display, components }: FormDefinition): number =>
  display === "wizard" ? Math.min(Number(place.split(".")[1] ?? 0) || 0, components.length - 1) : 0;

/** Form.io's drag-and-drop builder over our operations: it draws the form, says what is wanted and is drawn again. Browser only. */
export const FormCanvas = ({ form, place, names, texts, onWish }: FormCanvasProps) => {
  const [builder, setBuilder] = useState<CanvasBuilder | null>(null);
  const page = pageOf(place, form);
  // Only on a long page does what is chosen change what is drawn.
  const isLong = useMemo(() => isLongPage(form, page), [form, page]);
  const opened = isLong ? place : "";
  const drawn = useMemo(() => canvasForm(form, page, names, opened), [form, page, names, opened]);
  // Made once: the library begins anew when one of these is another object.
  const [{ options, initialForm, onBuilderReady }] = useState(() => {
    setUpLibrary();
    return {
      options: canvasOptions(names.locale, texts),
      initialForm: structuredClone(drawn) as unknown as NonNullable<LibraryProps["initialForm"]>,
      onBuilderReady: (made: { readonly instance: unknown }) => setBuilder(made.instance as CanvasBuilder),
    };
  });
  useEffect(() => builder?.listen(onWish), [builder, onWish]);
  useEffect(() => builder?.show(drawn, place), [builder, drawn, place]);
  return (
    <div className="form-canvas">
      <FormBuilder
        options={options}
        initialForm={initialForm}
        Builder={CanvasFormBuilder}
        onBuilderReady={onBuilderReady}
      />
    </div>
  );
};
