"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Builder } from "./use-builder.ts";

type Commands = { readonly builder: Builder; readonly onRemove: () => void };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [role=dialog]") !== null;

/** Undo and redo anywhere on the page but while typing; moving, duplicating and removing while the tree has the focus. */
export const useBuilderKeys = (tree: RefObject<HTMLElement | null>, { builder, onRemove }: Commands): void => {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    const isControl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const isInTree = event.target instanceof Node && tree.current?.contains(event.target) === true;
    const act = (command: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      command();
    };
    if (isControl && key === "z" && !event.shiftKey) act(builder.undo);
    else if (isControl && (key === "y" || (key === "z" && event.shiftKey))) act(builder.redo);
    else if (!isInTree) return;
    else if (event.altKey && key === "arrowup") act(() => builder.moveBy(-1));
    else if (event.altKey && key === "arrowdown") act(() => builder.moveBy(1));
    else if (isControl && key === "d") act(() => builder.duplicate());
    else if (key === "delete") act(onRemove);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  }, []);
};
