import { Localised } from "@sportello/domain/locales";
import type { Memory, Purpose } from "../memory.ts";
import type { Ask } from "../services/ask.ts";

/** What lists say of a publication. */
export type VersionLabel = { readonly title: Localised; readonly isRegistered: boolean };

type Row = { id: string; title: unknown; is_registered: boolean };

/** Publications never change; their labels are small. */
const labels: Purpose<VersionLabel> = { name: "version labels", forSeconds: Number.POSITIVE_INFINITY, atMost: 20_000 };

/** The labels of these publications; those not yet known are asked for in one statement. */
export const versionLabels = async (
  memory: Memory,
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VersionLabel>> => {
  const wanted = [...new Set(ids)];
  let asked: Promise<Map<string, VersionLabel>> | undefined;
  const missing: string[] = [];
  const load = async (id: string): Promise<VersionLabel> => {
    missing.push(id);
    // All that are missing have said so before this goes on.
    await Promise.resolve();
    asked ??= loadAll(ask, missing);
    const found = (await asked).get(id);
    if (!found) throw new Error(`no publication ${id}`);
    return found;
  };
  const known = memory.of(labels);
  return new Map(await Promise.all(wanted.map(async (id) => [id, await known.get(id, () => load(id))] as const)));
};

const loadAll = async (ask: Ask, ids: readonly string[]): Promise<Map<string, VersionLabel>> => {
  const rows = await ask<Row>(
    "select id, sheet -> 'title' as title, coalesce(options -> 'registration' <> 'null'::jsonb, false) as is_registered from service_version where id = any($1::uuid[])",
    ids,
  );
  return new Map(
    rows.map(({ id, title, is_registered }) => [id, { title: Localised.parse(title), isRegistered: is_registered }]),
  );
};
