"use client";

import { dependents } from "@sportello/forms/builder/edit/dependents";
import type { Place } from "@sportello/forms/builder/edit/place";
import { flatten, nameOf, type StructureNode } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../../../components/dialog-end.tsx";
import { ModalDialog } from "../../../../../../../components/modal-dialog.tsx";

type RemoveDialogProps = {
  readonly form: FormDefinition;
  readonly node: StructureNode;
  readonly place: Place;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** Says what goes with it and who would be asked differently, before anything is taken away. */
export const RemoveDialog = ({ form, node, place, onRemove, onClose }: RemoveDialogProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const inside = flatten(node.children).filter(({ component }) => component !== null).length;
  const readers = dependents(form, place);
  const confirm = () => {
    onRemove();
    onClose();
  };
  return (
    <ModalDialog
      title={t("removeTitle", { name: node.component ? nameOf(node.component, locale) : "" })}
      isOpen
      onClose={onClose}
    >
      <div className="space-y-3">
        {inside > 0 ? <p>{t("removeInside", { count: inside })}</p> : null}
        {readers.length > 0 ? (
          <div>
            <p>{t("removeDependents")}</p>
            <ul className="list-disc pl-5">
              {readers.map((reader) => (
                <li key={reader.key}>{nameOf(reader, locale)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <p className="text-ink-soft">{t("removeUndo")}</p>
      </div>
      <DialogEnd onBack={onClose}>
        <Button look="danger" onPress={confirm}>
          {t("remove")}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};
