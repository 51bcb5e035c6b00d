"use client";

import type { Locale } from "@sportello/domain/locales";
import { componentAt } from "@sportello/forms/builder/edit/place";
import { flatten, type StructureNode, structureOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import type { Key } from "react-aria-components";
import { Notice } from "../../../../../../../components/notice.tsx";
import { ShowCanvas } from "./canvas/show-canvas.tsx";
import { ChecksPanel } from "./checks-panel.tsx";
import { ComponentDialog } from "./dialog/component-dialog.tsx";
import { FindItem } from "./find-item.tsx";
import { ItemToolbar } from "./item-toolbar.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { Palette } from "./palette.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { SaveLine } from "./save-line.tsx";
import { StructureTree } from "./structure-tree.tsx";
import { useBuilder } from "./use-builder.ts";
import { useBuilderKeys } from "./use-builder-keys.ts";
import { useSaveForm } from "./use-save-form.ts";
import { type View, ViewSwitch } from "./view-switch.tsx";

type FormEditorProps = { readonly slug: string; readonly form: FormDefinition; readonly revision: number; readonly languages: readonly Locale[] };
type Open = "edit" | "move" | "remove" | null;

/** The form of a service being shaped: palette, tree with its commands, what is still to be put right. */
export const FormEditor = ({ slug, form: start, revision, languages }: FormEditorProps) => {
  const t = useTranslations("formBuilder");
  const builder = useBuilder(start);
  const { form, place } = builder;
  const saving = useSaveForm(slug, form, revision);
  const [open, setOpen] = useState<Open>(null);
  const [view, setView] = useState<View>("tree");
  const work = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => structureOf(form), [form]);
  const byKey = useMemo(() => new Map<Key, StructureNode>(flatten(nodes).map((node) => [node.key, node])), [nodes]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => new Set(flatten(nodes.slice(0, 1)).map(({ key }) => key)));
  const chosen = [...byKey.values()].find((node) => node.place === place) ?? null;
  const component = componentAt(form, place);

  /** What is chosen is never hidden in a closed part. */
  const shown = useMemo(() => new Set([...expanded, ...holdersOf(nodes, place)]), [expanded, nodes, place]);
  const jump = (node: StructureNode) => {
    setExpanded(new Set([...expanded, ...holdersOf(nodes, node.place)]));
    builder.choose(node.place);
    work.current?.scrollIntoView({ block: "nearest" });
  };
  /** Closing the part in which something is chosen chooses the part. */
  const expand = (keys: ReadonlySet<Key>) => {
    setExpanded(keys);
    const closed = holdersOf(nodes, place).find((key) => !keys.has(key));
    const holder = closed === undefined ? undefined : byKey.get(closed);
    if (holder) builder.choose(holder.place);
  };
  const askToRemove = () => (component ? setOpen("remove") : undefined);
  useBuilderKeys(work, { builder, onRemove: askToRemove });
  const close = () => setOpen(null);

  const isCanvas = view === "canvas";

  return (
    <div className={`grid items-start gap-4 ${isCanvas ? "max-md:grid-cols-1 xl:grid-cols-[minmax(0,1fr)_16rem]" : "lg:grid-cols-[16rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_18rem]"}`}>
      <div className={isCanvas ? "md:hidden" : ""}>
        <Palette onAdd={builder.add} />
      </div>
      <div ref={work} className="min-w-0 space-y-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ViewSwitch view={view} onChange={setView} />
          <SaveLine state={saving.state} isOvertaken={saving.isOvertaken} onSave={saving.saveNow} />
        </div>
        <FindItem nodes={nodes} onJump={jump} />
        <ItemToolbar builder={builder} isComponent={component !== null} onEdit={() => setOpen("edit")} onMove={() => setOpen("move")} onRemove={askToRemove} />
        {builder.refusal ? (
          <Notice tone="warn" live="alert">
            <p>
              {t(`refused.${builder.refusal.reason}`, { reasons: [...new Set(builder.refusal.faults.map(({ code, detail = "" }) => `${t(`fault.${code}`)}${detail === "" ? "" : ` («${detail}»)`}`))].join("; ") })}
            </p>
          </Notice>
        ) : null}
        <p role="status" aria-live="polite" className="sr-only">{builder.said}</p>
        {isCanvas ? (
          <div className="max-md:hidden">
            <ShowCanvas builder={builder} onEdit={() => setOpen("edit")} onRemove={() => setOpen("remove")} />
          </div>
        ) : null}
        <div className={isCanvas ? "md:hidden" : ""}>
          <StructureTree builder={builder} nodes={nodes} byKey={byKey} chosen={chosen?.key ?? null} expanded={shown} onExpand={expand} onEdit={() => setOpen("edit")} />
        </div>
        <p id="structure-hint" className="text-sm text-ink-faint">{t(isCanvas ? "canvas.hint" : "structureHint")}</p>
      </div>
      <div className={isCanvas ? "" : "lg:col-span-2 xl:col-span-1"}>
        <ChecksPanel form={form} nodes={nodes} languages={languages} onJump={jump} />
      </div>
      {open === "edit" && component ? <ComponentDialog key={place} builder={builder} component={component} languages={languages} onClose={close} /> : null}
      {open === "move" && component ? <MoveDialog form={form} place={place} component={component} nodes={nodes} onMove={(list, index) => builder.move(place, list, index)} onClose={close} /> : null}
      {open === "remove" && component && chosen ? <RemoveDialog form={form} place={place} node={chosen} onRemove={builder.remove} onClose={close} /> : null}
    </div>
  );
};

/** The keys of everything a place is inside of. */
const holdersOf = (nodes: readonly StructureNode[], place: string): Key[] => flatten(nodes).filter((node) => place.startsWith(`${node.place}.`) || node.children.some((child) => child.place === place)).map(({ key }) => key);
