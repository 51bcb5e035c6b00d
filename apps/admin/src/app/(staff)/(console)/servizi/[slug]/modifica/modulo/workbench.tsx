"use client";

import type { Locale } from "@sportello/domain/locales";
import { componentAt } from "@sportello/forms/builder/edit/place";
import { flatten, type StructureNode, structureOf } from "@sportello/forms/builder/structure";
import { withSubforms } from "@sportello/forms/builder/with-subforms";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Key } from "react-aria-components/Tree";
import { ShowCanvas } from "./canvas/show-canvas.tsx";
import { ChecksPanel } from "./checks-panel.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { ComponentDialog } from "./dialog/component-dialog.tsx";
import { FindItem } from "./find-item.tsx";
import { ItemToolbar } from "./item-toolbar.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { Palette } from "./palette.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { finderOn, type Shelf } from "./shelf.ts";
import { startExpanded } from "./start-expanded.ts";
import { StructureTree } from "./structure-tree.tsx";
import { SubformsPanel } from "./subforms-panel.tsx";
import { useBuilderKeys } from "./use-builder-keys.ts";
import type { Builder } from "./use-builder.ts";
import { type View, ViewSwitch } from "./view-switch.tsx";
import { WhoSeesWhat } from "./who-sees-what.tsx";

const TryForm = dynamic(() => import("./try/try-form.tsx").then((module) => module.TryForm), { ssr: false });

type WorkbenchProps = {
  readonly builder: Builder;
  readonly shelf: Shelf;
  readonly languages: readonly Locale[];
  /** What is edited, so that it is not offered as a source or a part of itself. */
  readonly self: { readonly kind: "service" | "subform"; readonly key: string };
  /** Whether the work is kept, beside the choice of the view. */
  readonly status: ReactNode;
};
type Open = "edit" | "move" | "remove" | "copy" | null;

/** A form being shaped: as a list, as pages to drag on, as people see it, and who sees what; beside it what is still to be put right. */
export const Workbench = ({ builder, shelf, languages, self, status }: WorkbenchProps) => {
  const t = useTranslations("formBuilder");
  const { form, place } = builder;
  const [open, setOpen] = useState<Open>(null);
  const [view, setView] = useState<View>("tree");
  const work = useRef<HTMLDivElement>(null);
  const offered = useMemo(
    () => (self.kind === "subform" ? shelf.filter(({ key }) => key !== self.key) : shelf),
    [shelf, self],
  );
  const whole = useMemo(() => withSubforms(form, finderOn(shelf)), [form, shelf]);
  const nodes = useMemo(() => structureOf(form), [form]);
  const byKey = useMemo(() => new Map<Key, StructureNode>(flatten(nodes).map((node) => [node.key, node])), [nodes]);
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => startExpanded(nodes));
  const chosen = [...byKey.values()].find((node) => node.place === place) ?? null;
  const component = componentAt(form, place);

  /** What is chosen is never hidden in a closed part. */
  const shown = useMemo(() => new Set([...expanded, ...holdersOf(nodes, place)]), [expanded, nodes, place]);
  const jump = (node: { readonly place: string }) => {
    setExpanded(new Set([...expanded, ...holdersOf(nodes, node.place)]));
    builder.choose(node.place);
    if (view === "branches") setView("tree");
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
  const isShaping = isCanvas || view === "tree";
  const columns = isCanvas
    ? "xl:grid-cols-[minmax(0,1fr)_16rem]"
    : isShaping
      ? "lg:grid-cols-[16rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_18rem]"
      : "";

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ViewSwitch view={view} onChange={setView} />
        {status}
      </div>
      <p role="status" aria-live="polite" className="sr-only">
        {builder.said}
      </p>
      {isShaping ? (
        <div className={`grid items-start gap-4 ${columns}`}>
          <div className={isCanvas ? "md:hidden" : ""}>
            <Palette shelf={offered} onAdd={builder.add} />
          </div>
          <div ref={work} className="min-w-0 space-y-3">
            <FindItem nodes={nodes} onJump={jump} />
            <ItemToolbar
              builder={builder}
              isComponent={component !== null}
              onEdit={() => setOpen("edit")}
              onMove={() => setOpen("move")}
              onRemove={askToRemove}
              onCopy={() => setOpen("copy")}
            />
            {builder.refusal && open !== "edit" ? <RefusalNotice refusal={builder.refusal} /> : null}
            {isCanvas ? (
              <div className="max-md:hidden">
                <ShowCanvas
                  builder={builder}
                  whole={whole}
                  shelf={offered}
                  onEdit={() => setOpen("edit")}
                  onRemove={() => setOpen("remove")}
                />
              </div>
            ) : null}
            <div className={isCanvas ? "md:hidden" : ""}>
              <StructureTree
                builder={builder}
                nodes={nodes}
                byKey={byKey}
                chosen={chosen?.key ?? null}
                expanded={shown}
                onExpand={expand}
                onEdit={() => setOpen("edit")}
              />
            </div>
            <p id="structure-hint" className="text-sm text-ink-faint">
              {t(isCanvas ? "canvas.hint" : "structureHint")}
            </p>
          </div>
          <div className={`space-y-4 ${isCanvas ? "" : "lg:col-span-2 xl:col-span-1"}`}>
            <ChecksPanel form={form} nodes={nodes} languages={languages} onJump={jump} />
            <SubformsPanel form={form} shelf={shelf} onMove={builder.useVersion} />
          </div>
        </div>
      ) : null}
      {view === "people" ? <TryForm form={whole} place={place} languages={languages} onJump={jump} /> : null}
      {view === "branches" ? <WhoSeesWhat form={whole} onJump={jump} /> : null}
      {open === "edit" && component ? (
        <ComponentDialog
          key={place}
          builder={builder}
          whole={whole}
          component={component}
          languages={languages}
          onClose={close}
        />
      ) : null}
      {open === "move" && component ? (
        <MoveDialog
          form={form}
          place={place}
          component={component}
          nodes={nodes}
          onMove={(list, index) => builder.move(place, list, index)}
          onClose={close}
        />
      ) : null}
      {open === "remove" && component && chosen ? (
        <RemoveDialog form={form} place={place} node={chosen} onRemove={builder.remove} onClose={close} />
      ) : null}
      {open === "copy" ? <CopyDialog builder={builder} self={self} shelf={shelf} onClose={close} /> : null}
    </div>
  );
};

/** The keys of everything a place is inside of. */
const holdersOf = (nodes: readonly StructureNode[], place: string): Key[] =>
  flatten(nodes)
    .filter((node) => place.startsWith(`${node.place}.`) || node.children.some((child) => child.place === place))
    .map(({ key }) => key);
