"use client";

import { nameOf, type StructureNode } from "@sportello/forms/builder/structure";
import { ChevronRight, GitBranch, GripVertical } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Collection } from "react-aria-components/Collection";
import { Button, type Key, Tree, TreeItem, TreeItemContent } from "react-aria-components/Tree";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import { shownLines } from "./start-expanded.ts";
import { useStructureDrag } from "./structure-drag.ts";
import type { Builder } from "./use-builder.ts";

const indents = ["", "pl-1", "pl-6", "pl-11", "pl-16", "pl-20", "pl-24"];

type StructureTreeProps = {
  readonly builder: Builder;
  readonly nodes: readonly StructureNode[];
  readonly byKey: ReadonlyMap<Key, StructureNode>;
  readonly chosen: Key | null;
  readonly expanded: ReadonlySet<Key>;
  readonly onExpand: (keys: ReadonlySet<Key>) => void;
  readonly onEdit: () => void;
};

/** Longer than this, only the lines on the screen are made. */
const madeAtOnce = 200;
const lineHeight = 36;

/** The whole form as a tree: pages, what is on them, and what that holds. */
export const StructureTree = ({ builder, nodes, byKey, chosen, expanded, onExpand, onEdit }: StructureTreeProps) => {
  const t = useTranslations("formBuilder");
  const dragAndDropHooks = useStructureDrag(builder, byKey);
  const isLong = shownLines(nodes, expanded) > madeAtOnce;
  const lines = (
    <Tree
      aria-label={t("structure")}
      items={nodes}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === "all" ? [] : keys;
        const node = key === undefined ? undefined : byKey.get(key);
        if (node && node.place !== builder.place) builder.choose(node.place);
      }}
      expandedKeys={expanded}
      onExpandedChange={onExpand}
      onAction={(key) => {
        const node = byKey.get(key);
        if (!node?.component) return;
        builder.choose(node.place);
        onEdit();
      }}
      dragAndDropHooks={dragAndDropHooks}
      className={`builder-tree rounded-lg border border-line bg-panel py-1 outline-none ${isLong ? "h-[70dvh] overflow-y-auto" : ""}`}
    >
      {(node) => <StructureRow node={node} />}
    </Tree>
  );
  return (
    // The tree itself forgets what describes it: the library describes it by how one chooses, or not at all.
    <div role="group" aria-label={t("structure")} aria-describedby="structure-hint">
      {isLong ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: lineHeight }}>
          {lines}
        </Virtualizer>
      ) : (
        lines
      )}
    </div>
  );
};

const StructureRow = ({ node }: { readonly node: StructureNode }) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const { component, children, number } = node;
  const name = component ? nameOf(component, locale) : t("column", { number });
  const isRequired = component !== null && "validate" in component && component.validate?.required === true;
  return (
    <TreeItem
      id={node.key}
      textValue={name}
      className="group flex cursor-default items-stretch -outline-offset-2 data-drop-target:bg-primary-soft data-selected:bg-primary-faint data-hovered:bg-sunken"
    >
      <TreeItemContent>
        {({ level, hasChildItems, allowsDragging }) => (
          <div
            className={`flex min-h-9 min-w-0 flex-1 items-center gap-1.5 pr-3 ${indents[Math.min(level, indents.length - 1)]}`}
          >
            {hasChildItems ? (
              <Button slot="chevron" className="flex size-7 shrink-0 items-center justify-center rounded-sm">
                <ChevronRight aria-hidden className="size-4 transition-transform group-data-expanded:rotate-90" />
              </Button>
            ) : (
              <span className="size-7 shrink-0" />
            )}
            {allowsDragging && component ? (
              <Button
                slot="drag"
                aria-label={t("dragHandle", { name })}
                className="flex size-7 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-faint"
              >
                <GripVertical aria-hidden className="size-4" />
              </Button>
            ) : null}
            <span
              className={`min-w-0 truncate ${level === 1 ? "font-bold" : children.length > 0 ? "font-semibold" : component ? "" : "text-ink-soft"}`}
            >
              {name}
            </span>
            {isRequired ? (
              <abbr title={t("requiredMark")} className="text-bad no-underline">
                *
              </abbr>
            ) : null}
            {component?.conditional ? (
              <>
                <GitBranch aria-hidden className="size-3.5 shrink-0 text-wait" />
                <span className="sr-only">{t("conditionalMark")}</span>
              </>
            ) : null}
            {component ? (
              <span className="ml-auto shrink-0 text-[0.8125rem] text-ink-faint max-sm:hidden">
                {level === 1 && component.type === "panel" ? t("page") : t(`type.${component.type}`)}
              </span>
            ) : null}
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{(child) => <StructureRow node={child} />}</Collection>
    </TreeItem>
  );
};
