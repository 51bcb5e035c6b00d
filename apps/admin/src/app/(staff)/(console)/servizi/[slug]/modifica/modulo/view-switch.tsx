"use client";

import { Eye, GitBranch, LayoutPanelLeft, ListTree } from "lucide-react";
import { useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";

const icons = { tree: ListTree, canvas: LayoutPanelLeft, people: Eye, branches: GitBranch } as const;
export type View = keyof typeof icons;
const views = Object.keys(icons) as readonly View[];

/** The same form as a list to work through, as pages to drag on, as citizens see it, or by who is asked what. A phone has no room for the second. */
export const ViewSwitch = ({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) => {
  const t = useTranslations("formBuilder.view");
  return (
    <ToggleButtonGroup
      aria-label={t("label")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => onChange(views.find((name) => keys.has(name)) ?? "tree")}
      className="flex flex-wrap gap-1"
    >
      {views.map((name) => {
        const Icon = icons[name];
        return (
          <ToggleButton
            key={name}
            id={name}
            className={`inline-flex min-h-9 items-center gap-2 rounded-md border border-line px-3 font-semibold text-ink-soft hover:bg-sunken data-selected:border-primary data-selected:bg-primary-faint data-selected:text-primary-deep ${name === "canvas" ? "max-md:hidden" : ""}`}
          >
            <Icon aria-hidden className="size-4" />
            {t(name)}
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
