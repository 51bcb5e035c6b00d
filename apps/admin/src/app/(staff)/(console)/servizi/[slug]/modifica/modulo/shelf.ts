"use client";

import type { FindSubform } from "@sportello/forms/definition";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";

/** Every version of every reusable subform, the newest of each first. */
export type Shelf = Outputs["subforms"]["shelf"];
export type ShelvedSubform = Shelf[number];

export const newestOn = (shelf: Shelf): ShelvedSubform[] =>
  shelf.filter(({ key }, index) => shelf.findIndex((one) => one.key === key) === index);

export const finderOn = (shelf: Shelf): FindSubform => {
  const byName = new Map(shelf.map((one) => [`${one.key}@${one.version}`, one.form]));
  return (key, version) => byName.get(`${key}@${version}`);
};

/** What can be added to a form: a type of the palette, or a subform by its key. */
export const subformType = (key: string): `form:${string}` => `form:${key}`;
export const isSubformType = (type: string): type is `form:${string}` => type.startsWith("form:");
