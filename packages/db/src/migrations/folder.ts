import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

export const prismaFolder = resolve(import.meta.dirname, "../../../../prisma");
export const migrationsFolder = join(prismaFolder, "migrations");
/** The schema as the last migration left it, one file; compared with today's to find a forgotten migration. */
export const snapshotFile = join(migrationsFolder, "schema.snapshot.prisma");

/** Today's schema, one text per file. */
export const readSchema = async (): Promise<{ path: string; content: string }[]> => {
  const names = (await readdir(join(prismaFolder, "schema"))).filter((name) => name.endsWith(".prisma")).toSorted();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(prismaFolder, "schema", path), "utf8") })),
  );
};

/** The migration folders in order of their names, which begin with the instant they were made. */
export const readMigrations = async (): Promise<{ name: string; sql: string }[]> => {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, sql: await readFile(join(migrationsFolder, name, "migration.sql"), "utf8") })),
  );
};
