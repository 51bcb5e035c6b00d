"use client";

import { inLocale } from "@sportello/domain/locales";
import { type PaletteGroup, type PaletteType, paletteGroups } from "@sportello/forms/builder/palette-groups";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useDrag } from "react-aria-components/useDrag";
import { newestOn, type Shelf, subformType } from "./shelf.ts";
import { paletteDrag } from "./structure-drag.ts";
import type { AddedType } from "./use-builder.ts";

const groups = Object.entries(paletteGroups) as unknown as readonly (readonly [PaletteGroup, readonly PaletteType[]])[];

/** What a form is made of, in groups: a press adds it where one is, dragging puts it anywhere. */
export const Palette = ({ shelf, onAdd }: { readonly shelf: Shelf; readonly onAdd: (type: AddedType) => void }) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  // Where the palette stands over the structure, it begins closed: the form comes first.
  const [isWide] = useState(() => window.matchMedia("(min-width: 64rem)").matches);
  const sections = [
    ...groups.map(([group, types]) => ({
      key: group,
      title: t(`groups.${group}`),
      items: types.map((type) => ({ type: type as AddedType, name: t(`type.${type}`) })),
    })),
    {
      key: "subforms",
      title: t("groups.subforms"),
      items: newestOn(shelf).map(({ key, name }) => ({
        type: subformType(key) as AddedType,
        name: inLocale(name, locale),
      })),
    },
  ];
  return (
    <details open={isWide} className="rounded-lg border border-line bg-panel p-3">
      <summary className="min-h-7">
        <h2 className="inline font-bold">{t("palette")}</h2>
      </summary>
      <p className="mb-2 text-sm text-ink-faint">{t("paletteHint")}</p>
      <div className="space-y-1">
        {sections.map(({ key, title, items }) =>
          items.length === 0 ? null : (
            <details key={key} open={key === "text" || key === "choice"} className="border-t border-line-soft pt-1">
              <summary className="min-h-8 py-1 font-semibold text-ink-soft">{title}</summary>
              <ul className="grid grid-cols-2 gap-1.5 pb-2">
                {items.map(({ type, name }) => (
                  <li key={type} className="min-w-0">
                    <PaletteButton type={type} name={name} onAdd={onAdd} />
                  </li>
                ))}
              </ul>
            </details>
          ),
        )}
      </div>
    </details>
  );
};

const PaletteButton = ({
  type,
  name,
  onAdd,
}: {
  readonly type: AddedType;
  readonly name: string;
  readonly onAdd: (type: AddedType) => void;
}) => {
  const t = useTranslations("formBuilder");
  // Only the pointer drags: by keyboard and for screen readers the press does the same.
  const { dragProps } = useDrag({ getItems: () => [{ [paletteDrag]: type, "text/plain": name }], hasDragButton: true });
  return (
    <button
      {...dragProps}
      type="button"
      onClick={() => onAdd(type)}
      aria-label={t("addType", { type: name })}
      className="min-h-9 w-full cursor-grab rounded-md border border-line bg-panel px-2 py-1 text-left text-sm leading-tight hover:border-primary hover:bg-primary-faint"
    >
      {name}
    </button>
  );
};
