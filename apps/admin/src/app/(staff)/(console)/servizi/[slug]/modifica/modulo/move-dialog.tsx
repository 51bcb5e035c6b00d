"use client";

import { listAt, type Place, placeParts } from "@sportello/forms/builder/edit/place";
import { nameOf, type StructureNode } from "@sportello/forms/builder/structure";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../../../../components/dialog-end.tsx";
import { ModalDialog } from "../../../../../../../components/modal-dialog.tsx";

type MoveDialogProps = {
  readonly form: FormDefinition;
  readonly place: Place;
  readonly component: Component;
  readonly nodes: readonly StructureNode[];
  readonly onMove: (list: Place, index: number) => void;
  readonly onClose: () => void;
};

/** Moving without dragging: into which part, and after which element of it. */
export const MoveDialog = ({ form, place, component, nodes, onMove, onClose }: MoveDialogProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const [list, setList] = useState(placeParts(place).list);
  const [index, setIndex] = useState(0);
  const lists = component.type === "panel" ? [{ value: "components", label: t("formItself") }] : [];
  const targets = [
    ...lists,
    ...listsOf(nodes, place, (node, path) => [
      ...path,
      node.component ? nameOf(node.component, locale) : t("column", { number: node.number }),
    ]),
  ];
  const beside = (listAt(form, list) ?? [])
    .map((one, number) => ({ one, number }))
    .filter(({ number }) => `${list}.${number}` !== place);
  const confirm = () => {
    onMove(list, index);
    onClose();
  };
  return (
    <ModalDialog title={t("moveTitle", { name: nameOf(component, locale) })} isOpen onClose={onClose}>
      <div className="space-y-4">
        <ChoiceField
          label={t("moveInto")}
          value={list}
          options={targets}
          onChange={(next) => {
            setList(next);
            setIndex(0);
          }}
        />
        <ChoiceField
          label={t("movePosition")}
          value={String(index)}
          options={[
            { value: "0", label: t("moveFirst") },
            ...beside.map(({ one, number }) => ({
              value: String(number + 1),
              label: t("moveAfter", { name: nameOf(one, locale) }),
            })),
          ]}
          onChange={(next) => setIndex(Number(next))}
        />
      </div>
      <DialogEnd onBack={onClose}>
        <Button look="primary" onPress={confirm}>
          {t("moveConfirm")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};

type Naming = (node: StructureNode, path: readonly string[]) => readonly string[];

/** Every list something may be moved into, by the way that leads there; not into itself. */
const listsOf = (
  nodes: readonly StructureNode[],
  moved: Place,
  naming: Naming,
  path: readonly string[] = [],
): { value: Place; label: string }[] =>
  nodes.flatMap((node) => {
    if (node.place === moved) return [];
    const names = naming(node, path);
    return [
      ...(node.list === null ? [] : [{ value: node.list, label: names.join(" › ") }]),
      ...listsOf(node.children, moved, naming, names),
    ];
  });
