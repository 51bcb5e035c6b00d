import type { Tx } from "@sportello/db/client";
import { Localised } from "@sportello/domain/locales";
import { type FindSubform, FormDefinition } from "@sportello/forms/definition";

/** One version of a reusable subform, read. It never changes (a trigger sees to it). */
export type StoredSubform = {
  readonly key: string;
  readonly version: number;
  readonly name: Localised;
  readonly form: FormDefinition;
  /** ISO instant. */
  readonly createdAt: string;
};

/** Every version of every subform of the municipality, or of one, by key and the newest version first. */
export const loadSubforms = async (tx: Tx, key?: string): Promise<StoredSubform[]> => {
  const rows = await tx.subform.findMany({
    where: key === undefined ? {} : { key },
    orderBy: [{ key: "asc" }, { version: "desc" }],
  });
  return rows.map((row) => ({
    key: row.key,
    version: row.version,
    name: Localised.parse(row.name),
    form: FormDefinition.parse(row.form),
    createdAt: row.createdAt.toISOString(),
  }));
};

export const newestOf = (subforms: readonly StoredSubform[]): StoredSubform[] =>
  subforms.filter(({ key }, index) => subforms.findIndex((one) => one.key === key) === index);

export const finderIn = (subforms: readonly Pick<StoredSubform, "key" | "version" | "form">[]): FindSubform => {
  const byName = new Map(subforms.map((one) => [`${one.key}@${one.version}`, one.form]));
  return (key, version) => byName.get(`${key}@${version}`);
};
