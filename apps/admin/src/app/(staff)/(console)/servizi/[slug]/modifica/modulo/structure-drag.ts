"use client";

import { type Place, placeParts } from "@sportello/forms/builder/edit/place";
import { paletteTypes } from "@sportello/forms/builder/palette-groups";
import type { StructureNode } from "@sportello/forms/builder/structure";
import type { DropItem, DropTarget, Key } from "react-aria-components/Tree";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { isSubformType } from "./shelf.ts";
import type { AddedType, Builder } from "./use-builder.ts";

export const paletteDrag = "application/x-sportello-type";
const structureDrag = "application/x-sportello-item";

type Landing = { readonly list: Place; readonly index: number };

/** Where something dropped there goes: into what holds something, or beside a component. Null where nothing can be put. */
export const landingOf = (nodes: ReadonlyMap<Key, StructureNode>, target: DropTarget): Landing | null => {
  const node = target.type === "item" ? nodes.get(target.key) : undefined;
  if (!node || target.type !== "item") return null;
  if (target.dropPosition === "on" || node.component === null)
    return node.list === null ? null : { list: node.list, index: Number.POSITIVE_INFINITY };
  const { list, index } = placeParts(node.place);
  return { list, index: target.dropPosition === "before" ? index : index + 1 };
};

const typeIn = async (items: readonly DropItem[]): Promise<AddedType | undefined> => {
  const [item] = items;
  const dropped = item?.kind === "text" && item.types.has(paletteDrag) ? await item.getText(paletteDrag) : "";
  return isSubformType(dropped) ? dropped : paletteTypes.find((type) => type === dropped);
};

/** Dragging lines of the tree to another place, and out of the palette into it; by pointer, keyboard and screen reader alike. */
export const useStructureDrag = (builder: Builder, nodes: ReadonlyMap<Key, StructureNode>) => {
  const put = async (items: readonly DropItem[], target: DropTarget) => {
    const landing = landingOf(nodes, target);
    const type = await typeIn(items);
    if (landing && type) builder.addAt(type, landing.list, landing.index);
  };
  return useDragAndDrop<StructureNode>({
    getItems: (keys) =>
      [...keys].filter((key) => nodes.get(key)?.component).map((key) => ({ [structureDrag]: String(key) })),
    acceptedDragTypes: [paletteDrag, structureDrag],
    getDropOperation: (target, types) =>
      landingOf(nodes, target) === null ? "cancel" : types.has(paletteDrag) ? "copy" : "move",
    onMove: ({ keys, target }) => {
      const [key] = keys;
      const moved = key === undefined ? undefined : nodes.get(key);
      const landing = landingOf(nodes, target);
      if (moved?.component && landing) builder.move(moved.place, landing.list, landing.index);
    },
    onInsert: ({ items, target }) => void put(items, target),
    onItemDrop: ({ items, target, isInternal }) => (isInternal ? undefined : void put(items, target)),
  }).dragAndDropHooks;
};
