import type { Database } from "./client.ts";
import { readMigrations } from "./migrations/folder.ts";

/** Whether the database answers and has every migration this code knows. */
export const isReady = async ({ pool }: Database): Promise<boolean> => {
  const known = (await readMigrations()).map(({ name }) => name);
  const { rows } = await pool.query<{ name: string }>(
    "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map(({ name }) => name));
  return known.every((name) => applied.has(name));
};
