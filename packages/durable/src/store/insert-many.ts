import type { Client } from "./database.ts";
import { prepared } from "./prepared.ts";

/** Columns of a table and the types its JSON values are read as. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Inserts all rows in one statement. `columns` must come from code, never from outside: they become SQL.
 * @param suffix what follows the insert: `on conflict …`, `returning …`
 */
export async function insertMany<T extends Record<string, unknown> = Record<string, unknown>>(
  client: Client,
  table: string,
  columns: Columns,
  rows: readonly Record<string, unknown>[],
  suffix = "",
): Promise<T[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns).join(", ");
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ");
  const text = `insert into ${table} (${names}) select ${names} from json_to_recordset($1) as item (${typed}) ${suffix}`;
  return (await client.query<T>(prepared(text, [JSON.stringify(rows)]))).rows;
}
