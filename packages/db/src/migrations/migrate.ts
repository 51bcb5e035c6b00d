import pg from "pg";
import { withSchemaEngine } from "./engine.ts";
import { migrationsFolder, readMigrations } from "./folder.ts";

/** Applies the migrations that the database lacks and returns their names. Safe to call from several processes at once. */
export const migrate = async (ownerUrl: string): Promise<string[]> => {
  const guard = new pg.Client({ connectionString: ownerUrl });
  await guard.connect();
  try {
    // Two starts at the same instant: the second waits for the first.
    await guard.query("select pg_advisory_lock(hashtext('sportello.migrate'))");
    await forgetUnfinished(guard);
    const migrationDirectories = (await readMigrations()).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    }));
    const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
      engine.applyMigrations({
        migrationsList: {
          baseDir: migrationsFolder,
          lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
          shadowDbInitScript: "",
          migrationDirectories,
        },
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return appliedMigrationNames;
  } finally {
    await guard.end();
  }
};

/** A migration that was begun and never finished left nothing behind (see `finish` in engine.ts): it may be tried again. */
const forgetUnfinished = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ exists: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as exists",
  );
  if (rows[0]?.exists) await client.query("delete from _prisma_migrations where finished_at is null");
};

/** Gives the apps' role its password; the role itself is made by the migrations. */
export const setAppPassword = async (ownerUrl: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`alter role sportello_app password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
};
