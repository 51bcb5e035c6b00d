"use client";

import { type PaletteGroup, type PaletteType, paletteGroups } from "@sportello/forms/builder/palette-groups";
import { useTranslations } from "next-intl";
import { useDrag } from "react-aria-components";
import { paletteDrag } from "./structure-drag.ts";

const groups = Object.entries(paletteGroups) as unknown as readonly (readonly [PaletteGroup, readonly PaletteType[]])[];

/** What a form is made of, in groups: a press adds it where one is, dragging puts it anywhere. */
export const Palette = ({ onAdd }: { readonly onAdd: (type: PaletteType) => void }) => {
  const t = useTranslations("formBuilder");
  return (
    <section aria-labelledby="palette" className="rounded-lg border border-line bg-panel p-3">
      <h2 id="palette" className="font-bold">{t("palette")}</h2>
      <p className="mb-2 text-sm text-ink-faint">{t("paletteHint")}</p>
      <div className="space-y-1">
        {groups.map(([group, types]) => (
          <details key={group} open={group === "text" || group === "choice"} className="border-t border-line-soft pt-1">
            <summary className="min-h-8 py-1 font-semibold text-ink-soft">{t(`groups.${group}`)}</summary>
            <ul className="grid grid-cols-2 gap-1.5 pb-2">
              {types.map((type) => (
                <li key={type} className="min-w-0">
                  <PaletteButton type={type} onAdd={onAdd} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
};

const PaletteButton = ({ type, onAdd }: { readonly type: PaletteType; readonly onAdd: (type: PaletteType) => void }) => {
  const t = useTranslations("formBuilder");
  // Only the pointer drags: by keyboard and for screen readers the press does the same.
  const { dragProps } = useDrag({ getItems: () => [{ [paletteDrag]: type, "text/plain": t(`type.${type}`) }], hasDragButton: true });
  return (
    <button
      {...dragProps}
      type="button"
      onClick={() => onAdd(type)}
      aria-label={t("addType", { type: t(`type.${type}`) })}
      className="min-h-9 w-full cursor-grab rounded-md border border-line bg-panel px-2 py-1 text-left text-sm leading-tight hover:border-primary hover:bg-primary-faint"
    >
      {t(`type.${type}`)}
    </button>
  );
};
