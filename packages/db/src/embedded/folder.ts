import { createHash } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isOpenToOthers } from "./binaries.ts";

/**
 * The folder asked for; or, when root runs us in a folder closed to others (PostgreSQL will not run as root), a folder of the
 * same name in /var/tmp that belongs to this checkout alone.
 */
export const databaseFolder = async (wished: string): Promise<string> => {
  await mkdir(wished, { recursive: true });
  if (process.getuid?.() !== 0 || (await isOpenToOthers(dirname(wished)))) {
    await chmod(wished, 0o755);
    return wished;
  }
  const mark = createHash("sha256").update(wished).digest("hex").slice(0, 12);
  const folder = join("/var/tmp", `sportello-${mark}`, "postgres");
  await mkdir(folder, { recursive: true });
  await chmod(dirname(folder), 0o755);
  return folder;
};
