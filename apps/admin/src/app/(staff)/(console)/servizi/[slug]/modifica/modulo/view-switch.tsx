"use client";

import { LayoutPanelLeft, ListTree } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

export type View = "tree" | "canvas";
const icons = { tree: ListTree, canvas: LayoutPanelLeft } as const;
const views = ["tree", "canvas"] as const;

/** The same form as a list to work through or as pages to drag on. A phone has no room for the second. */
export const ViewSwitch = ({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) => {
  const t = useTranslations("formBuilder.view");
  return (
    <ToggleButtonGroup
      aria-label={t("label")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onChange(keys.has("canvas") ? "canvas" : "tree")}
      className="flex gap-1 max-md:hidden"
    >
      {views.map((name) => {
        const Icon = icons[name];
        return (
          <ToggleButton
            key={name}
            id={name}
            className="inline-flex min-h-9 items-center gap-2 rounded-md border border-line px-3 font-semibold text-ink-soft hover:bg-sunken data-selected:border-primary data-selected:bg-primary-faint data-selected:text-primary-deep"
          >
            <Icon aria-hidden className="size-4" />
            {t(name)}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
