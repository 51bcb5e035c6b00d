import { readFile } from "node:fs/promises";
import { withSchemaEngine } from "./engine.ts";
import { readSchema, snapshotFile } from "./folder.ts";

/**
 * The SQL that leads from the last migration's snapshot to today's schema; empty when every change has its migration.
 * The engine asks for a live server even to compare two texts.
 */
export const pendingSql = async (connectionString: string): Promise<string> => {
  const snapshot = await readFile(snapshotFile, "utf8").catch(() => "");
  const today = await readSchema();
  const { stdout } = await withSchemaEngine(connectionString, (engine) =>
    engine.diff({
      from: snapshot
        ? { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: snapshot }] }
        : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: today },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const sql = stdout ?? "";
  return sql.includes("This is an empty migration") ? "" : sql.trim();
};
