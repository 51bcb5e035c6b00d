"use client";

import { addAfter, addAt } from "@sportello/forms/builder/edit/add";
import { change } from "@sportello/forms/builder/edit/change";
import { duplicate } from "@sportello/forms/builder/edit/duplicate";
import { type EditRefusal, type EditResult, settle } from "@sportello/forms/builder/edit/edited";
import { move, moveBy } from "@sportello/forms/builder/edit/move";
import { componentAt, listAt, type Place, placeParts } from "@sportello/forms/builder/edit/place";
import { remove } from "@sportello/forms/builder/edit/remove";
import { begin, choose, redo, step, undo } from "@sportello/forms/builder/history";
import { newComponent } from "@sportello/forms/builder/new-component";
import { newSubform } from "@sportello/forms/builder/new-subform";
import type { PaletteType } from "@sportello/forms/builder/palette-groups";
import { nameOf } from "@sportello/forms/builder/structure";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { withSubformVersion } from "@sportello/forms/tools/used-subforms";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { isSubformType, newestOn, type Shelf, subformType } from "./shelf.ts";
import { whereNewGoes } from "./where-new-goes.ts";

/** A type of the palette, or a subform of the shelf. */
export type AddedType = PaletteType | `form:${string}`;

/** The form being worked at with what can be done to it; each change is said aloud, a refused one is explained and changes nothing. */
export const useBuilder = (start: FormDefinition, shelf: Shelf, at: Place = "components.0") => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const [history, setHistory] = useState(() => begin({ form: start, place: at }));
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<EditRefusal | null>(null);
  const { form, place } = history.now;
  const name = (component: Component | null) => (component ? nameOf(component, locale) : "");

  const take = (result: EditResult, tell: (form: FormDefinition, place: Place) => string): boolean => {
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return false;
    setHistory(step(history, result.value));
    setSaid(tell(result.value.form, result.value.place));
    return true;
  };
  const tellMoved = (now: FormDefinition, at: Place): string => {
    const { list, index } = placeParts(at);
    const holder = componentAt(
      now,
      list.replace(/\.(components|columns\.\d+\.components|rows\.\d+\.\d+\.components)$/, ""),
    );
    return t("did.moved", {
      name: name(componentAt(now, at)),
      position: index + 1,
      count: listAt(now, list)?.length ?? 0,
      parent: holder ? name(holder) : t("title"),
    });
  };
  const fresh = (type: AddedType): Component => {
    if (!isSubformType(type)) return freshOf(type);
    const shelved = newestOn(shelf).find(({ key }) => subformType(key) === type);
    return newSubform(shelved ?? { key: type.slice(type.indexOf(":") + 1), version: 1, name: { it: t("type.form") } });
  };
  const freshOf = (type: PaletteType) =>
    newComponent(type, { label: t(`type.${type}`), choice: (number) => t("choice.new", { number }) });
  const tellAdded = (now: FormDefinition, at: Place) => t("did.added", { name: name(componentAt(now, at)) });

  return {
    form,
    place,
    said,
    refusal,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose: (next: Place) => setHistory(choose(history, next)),
    dismiss: () => setRefusal(null),
    add: (type: AddedType) => {
      const { list, after } = whereNewGoes(form, place, type);
      return take(
        after === null ? addAt(form, list, Number.POSITIVE_INFINITY, fresh(type)) : addAfter(form, after, fresh(type)),
        tellAdded,
      );
    },
    addAt: (type: AddedType, list: Place, index: number) => take(addAt(form, list, index, fresh(type)), tellAdded),
    move: (from: Place, list: Place, index: number) => take(move(form, from, list, index), tellMoved),
    moveBy: (by: -1 | 1) => {
      const { list, index } = placeParts(place);
      if (!componentAt(form, place) || index + by < 0 || index + by >= (listAt(form, list)?.length ?? 0)) return;
      take(moveBy(form, place, by), tellMoved);
    },
    duplicate: (at: Place = place) =>
      take(duplicate(form, at), (now, copy) => t("did.duplicated", { name: name(componentAt(now, copy)) })),
    remove: () => take(remove(form, place), () => t("did.removed", { name: name(componentAt(form, place)) })),
    change: (component: Component) =>
      take(change(form, place, component), () => t("did.changed", { name: name(component) })),
    /** Puts what was made elsewhere into the form: a copy from another one. */
    accept: (result: EditResult) => take(result, tellAdded),
    /** Moves every use of a subform to this version. */
    useVersion: (key: string, version: number) =>
      take(settle(form, { form: withSubformVersion(form, key, version), place }), () =>
        t("did.versionMoved", { name: newestOn(shelf).find((one) => one.key === key)?.name[locale] ?? key, version }),
      ),
    undo: () => {
      setHistory(undo(history));
      setRefusal(null);
      setSaid(t("did.undone"));
    },
    redo: () => {
      setHistory(redo(history));
      setRefusal(null);
      setSaid(t("did.redone"));
    },
  };
};
export type Builder = ReturnType<typeof useBuilder>;
