"use client";

import { inLocale } from "@sportello/domain/locales";
import type { OnWish } from "@sportello/forms/builder/canvas/canvas-builder";
import {
  paletteGroups,
  type PaletteGroup,
  type PaletteType,
  paletteTypes,
} from "@sportello/forms/builder/palette-groups";
import type { FormDefinition } from "@sportello/forms/definition";
import { useLocale, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { newestOn, type Shelf, subformType } from "../shelf.ts";
import type { Builder } from "../use-builder.ts";
import "./canvas.css";

const FormCanvas = dynamic(
  () => import("@sportello/forms/builder/canvas/form-canvas").then((module) => module.FormCanvas),
  { ssr: false, loading: () => <Loading /> },
);

const Loading = () => {
  const t = useTranslations("formBuilder");
  return (
    <p role="status" className="py-12 text-center text-ink-soft">
      {t("canvas.loading")}
    </p>
  );
};

const words = [
  "addPage",
  "dropHere",
  "editItem",
  "duplicate",
  "remove",
  "pages",
  "add",
  "palette",
  "required",
  "hiddenValue",
  "chooseFile",
] as const;

type ShowCanvasProps = {
  readonly builder: Builder;
  /** The form with its subforms in place, to show what they ask. */
  readonly whole: FormDefinition;
  readonly shelf: Shelf;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** The form as a page to drag on: the same operations, the same undo and the same dialogs as the tree. Loaded only when it is opened. */
export const ShowCanvas = ({ builder, whole, shelf, onEdit, onRemove }: ShowCanvasProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const [texts] = useState(() => ({
    words: Object.fromEntries(words.map((word) => [word, t(`canvas.${word}`)])) as Readonly<
      Record<(typeof words)[number], string>
    >,
    groups: Object.fromEntries(
      Object.keys(paletteGroups).map((group) => [group, t(`groups.${group as PaletteGroup}`)]),
    ) as Readonly<Record<PaletteGroup, string>>,
    types: Object.fromEntries(paletteTypes.map((type) => [type, t(`type.${type}`)])) as Readonly<
      Record<PaletteType, string>
    >,
    more: {
      title: t("groups.subforms"),
      items: newestOn(shelf).map(({ key, name }) => ({ type: subformType(key), title: inLocale(name, locale) })),
    },
  }));
  const [names] = useState(() => ({
    locale,
    typeName: (type: PaletteType | "form") => t(`type.${type}`),
    pageName: t("page"),
    closed: (count: number) => t("canvas.closed", { count }),
  }));
  const follow: OnWish = (wish) => {
    if (wish.kind === "add")
      return void (wish.to ? builder.addAt(wish.type, wish.to.list, wish.to.index) : builder.add(wish.type));
    if (wish.kind === "addPage") return void builder.addAt("panel", "components", Number.POSITIVE_INFINITY);
    if (wish.kind === "move") return void builder.move(wish.from, wish.list, wish.index);
    if (wish.kind === "duplicate") return void builder.duplicate(wish.place);
    builder.choose(wish.place);
    if (wish.kind === "editItem") onEdit();
    if (wish.kind === "remove") onRemove();
  };
  return <FormCanvas form={whole} place={builder.place} names={names} texts={texts} onWish={follow} />;
};
