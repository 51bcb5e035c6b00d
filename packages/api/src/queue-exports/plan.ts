import { inLocale, type Locale } from "@sportello/domain/locales";
import { type Column, type ColumnKind, columnsOf } from "@sportello/forms/columns";
import type { Memory } from "../memory.ts";
import type { Ask } from "../services/ask.ts";
import { type Version, versionById } from "../services/version.ts";

/** A question of a service as a column; in more than one service its name has the service in front. */
export type FormColumn = {
  readonly serviceId: string;
  readonly key: string;
  readonly heading: string;
  readonly kind: ColumnKind;
};

export type ExportPlan = {
  readonly versions: ReadonlyMap<string, Version>;
  /** Questions that are asked once, in the order of the forms. */
  readonly once: readonly FormColumn[];
  /** Questions of repeating groups; they go into the second table. */
  readonly repeated: readonly FormColumn[];
};

/**
 * The columns for these publications, the newest of a service first: its words win, and what only an older one asked follows. Never a column
 * of a service whose applications are not among the rows.
 */
export const planExport = async (
  memory: Memory,
  ask: Ask,
  versionIds: readonly string[],
  locale: Locale,
): Promise<ExportPlan> => {
  const versions = new Map<string, Version>();
  for (const id of versionIds) versions.set(id, await versionById(memory, ask, id));
  const isOne = new Set([...versions.values()].map(({ serviceId }) => serviceId)).size === 1;
  const columns = new Map<string, Column & FormColumn>();
  for (const version of versions.values()) {
    const service = inLocale(version.sheet.title, locale);
    for (const column of columnsOf(version.form, locale)) {
      const name = `${version.serviceId} ${column.key}`;
      if (!columns.has(name))
        columns.set(name, {
          ...column,
          serviceId: version.serviceId,
          heading: isOne ? column.label : `${service}: ${column.label}`,
        });
    }
  }
  const all = [...columns.values()];
  return {
    versions,
    once: all.filter(({ group }) => group === null),
    repeated: all.filter(({ group }) => group !== null),
  };
};
