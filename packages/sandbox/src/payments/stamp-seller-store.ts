import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createStampSeller, StampSeller } from "@sportello/connectors/payments/world/stamp-seller";

/** Keys and certificates of whoever sells stamps in the demonstration: made the first time, kept with the sandbox's other things, readable by its owner alone. */
export const openStampSeller = async (folder: string): Promise<StampSeller> => {
  const file = join(folder, "venditore-di-marche.json");
  const kept = await readFile(file, "utf8").catch((error: unknown) => {
    if (Reflect.get(Object(error), "code") === "ENOENT") return null;
    throw error;
  });
  if (kept !== null) return StampSeller.parse(JSON.parse(kept));
  const made = await createStampSeller();
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return made;
};
