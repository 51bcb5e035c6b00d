"use client";

import { inLocale } from "@sportello/domain/locales";
import { copyMany } from "@sportello/forms/builder/edit/copy-many";
import { flatten, nameOf, structureOf } from "@sportello/forms/builder/structure";
import { FormDefinition } from "@sportello/forms/definition";
import type { Imported } from "@sportello/forms/import/import-definition";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { DialogEnd } from "../../../../../../../components/dialog-end.tsx";
import { ModalDialog } from "../../../../../../../components/modal-dialog.tsx";
import { useTRPC } from "../../../../../../../trpc/client.ts";
import { ImportedFile } from "./imported-file.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { newestOn, type Shelf } from "./shelf.ts";
import type { Builder } from "./use-builder.ts";

type CopyDialogProps = {
  readonly builder: Builder;
  readonly self: { readonly kind: "service" | "subform"; readonly key: string };
  readonly shelf: Shelf;
  readonly onClose: () => void;
};

/** Pages and questions of another form, chosen and copied after what is chosen here, each with what its condition reads. */
export const CopyDialog = ({ builder, self, shelf, onClose }: CopyDialogProps) => {
  const t = useTranslations("formBuilder.copy");
  const tLoading = useTranslations("formBuilder");
  const locale = useLocale();
  const { services } = useTRPC();
  const [source, setSource] = useState("");
  const [imported, setImported] = useState<Imported | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const listed = useQuery(services.list.queryOptions());
  const slug = source.startsWith("service:") ? source.slice(8) : null;
  const found = useQuery({ ...services.formOf.queryOptions({ slug: slug ?? "x" }), enabled: slug !== null });
  const other = useMemo((): FormDefinition | null => {
    if (source === fromFile) return imported?.definition ?? null;
    const json: unknown =
      slug === null ? newestOn(shelf).find(({ key }) => source === `subform:${key}`)?.form : found.data;
    const read = FormDefinition.safeParse(json);
    return read.success ? read.data : null;
  }, [slug, source, shelf, found.data, imported]);
  const lines = useMemo(
    () => (other ? flatten(structureOf(other)).filter(({ component }) => component !== null) : []),
    [other],
  );
  const options = [
    { value: "", label: t("choose") },
    { value: fromFile, label: t("file") },
    ...(listed.data ?? [])
      .filter((one) => !(self.kind === "service" && one.slug === self.key))
      .map((one) => ({ value: `service:${one.slug}`, label: inLocale(one.title, locale) })),
    ...newestOn(shelf)
      .filter(({ key }) => !(self.kind === "subform" && key === self.key))
      .map(({ key, name }) => ({ value: `subform:${key}`, label: t("subform", { name: inLocale(name, locale) }) })),
  ];
  const confirm = () => {
    if (other && builder.accept(copyMany(builder.form, builder.place, other, [...ticked]))) onClose();
  };
  return (
    <ModalDialog title={t("title")} isOpen onClose={onClose} size="wide">
      <div className="space-y-4">
        <ChoiceField
          label={t("from")}
          value={source}
          options={options}
          onChange={(next) => {
            setSource(next);
            setTicked(new Set());
          }}
        />
        {builder.refusal ? <RefusalNotice refusal={builder.refusal} /> : null}
        {source === fromFile ? (
          <ImportedFile
            imported={imported}
            onRead={(read) => {
              setImported(read);
              setTicked(new Set(read.definition?.components.map((_page, index) => `components.${index}`) ?? []));
            }}
          />
        ) : null}
        {slug !== null && found.isPending ? <p role="status">{tLoading("loading")}</p> : null}
        {other ? (
          <fieldset className="max-h-96 overflow-y-auto rounded-md border border-line p-3">
            <legend className="px-1 font-semibold">{t("what")}</legend>
            {lines.map(({ place, component }) =>
              component ? (
                <div
                  key={place}
                  className={
                    indents[
                      Math.min(place.split(".").filter((key) => key === "components").length - 1, indents.length - 1)
                    ]
                  }
                >
                  <CheckField
                    label={nameOf(component, locale)}
                    isChecked={ticked.has(place) || [...ticked].some((one) => place.startsWith(`${one}.`))}
                    onChange={(is) =>
                      setTicked(
                        new Set(
                          is
                            ? [...ticked, place]
                            : [...ticked].filter((one) => one !== place && !place.startsWith(`${one}.`)),
                        ),
                      )
                    }
                  />
                </div>
              ) : null,
            )}
          </fieldset>
        ) : null}
        <p className="text-sm text-ink-faint">{t("hint")}</p>
      </div>
      <DialogEnd onBack={onClose}>
        <Button look="primary" isDisabled={ticked.size === 0} onPress={confirm}>
          {t("confirm", { count: ticked.size })}
        </Button>
      </DialogEnd>
    </ModalDialog>
  );
};

const fromFile = "file";
const indents = ["", "pl-6", "pl-12", "pl-18"] as const;
