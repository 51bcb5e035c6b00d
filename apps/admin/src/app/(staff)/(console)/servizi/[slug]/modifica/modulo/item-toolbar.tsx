"use client";

import { ArrowDown, ArrowUp, Copy, CornerUpRight, FileInput, Pencil, Redo2, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Toolbar } from "react-aria-components/Toolbar";
import { Button } from "../../../../../../../components/button.tsx";
import type { Builder } from "./use-builder.ts";

type ItemToolbarProps = {
  readonly builder: Builder;
  /** A component is chosen, not a column or nothing. */
  readonly isComponent: boolean;
  readonly onEdit: () => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onCopy: () => void;
};

/** Everything that dragging and keys do, one press each. */
export const ItemToolbar = ({ builder, isComponent, onEdit, onMove, onRemove, onCopy }: ItemToolbarProps) => {
  const t = useTranslations("formBuilder");
  return (
    <Toolbar aria-label={t("commands")} className="sticky top-0 z-10 flex flex-wrap items-center gap-1.5 bg-page py-1">
      <Button isDisabled={!isComponent} onPress={onEdit}>
        <Pencil aria-hidden className="size-4" />
        {t("editItem")}
      </Button>
      <Button look="icon" aria-label={t("up")} isDisabled={!isComponent} onPress={() => builder.moveBy(-1)}>
        <ArrowUp aria-hidden className="size-5" />
      </Button>
      <Button look="icon" aria-label={t("down")} isDisabled={!isComponent} onPress={() => builder.moveBy(1)}>
        <ArrowDown aria-hidden className="size-5" />
      </Button>
      <Button look="quiet" isDisabled={!isComponent} onPress={onMove}>
        <CornerUpRight aria-hidden className="size-4" />
        {t("moveTo")}
      </Button>
      <Button look="quiet" isDisabled={!isComponent} onPress={() => builder.duplicate()}>
        <Copy aria-hidden className="size-4" />
        {t("duplicate")}
      </Button>
      <Button look="quiet" isDisabled={!isComponent} onPress={onRemove}>
        <Trash2 aria-hidden className="size-4" />
        {t("remove")}
      </Button>
      <Button look="quiet" onPress={onCopy}>
        <FileInput aria-hidden className="size-4" />
        {t("copy.open")}
      </Button>
      <span className="ml-auto flex gap-1">
        <Button look="icon" aria-label={t("undo")} isDisabled={!builder.canUndo} onPress={builder.undo}>
          <Undo2 aria-hidden className="size-5" />
        </Button>
        <Button look="icon" aria-label={t("redo")} isDisabled={!builder.canRedo} onPress={builder.redo}>
          <Redo2 aria-hidden className="size-5" />
        </Button>
      </span>
    </Toolbar>
  );
};
