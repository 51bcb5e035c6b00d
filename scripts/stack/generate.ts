import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSchema } from "@sportello/db/migrations/folder";
import { root, runCommand } from "./run-command.ts";

const generated = join(root, "packages/db/src/generated");
const stamp = join(generated, ".schema-hash");

/** Makes the database client from the schema when the schema is not the one it was made from. */
export const generateClient = async (): Promise<void> => {
  const hash = createHash("sha256")
    .update(JSON.stringify(await readSchema()))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  // Any existing file satisfies the CLI, which would otherwise download an engine that generating does not use.
  await runCommand("prisma", ["generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
  writeFileSync(stamp, hash);
};
