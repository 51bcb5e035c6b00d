import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { databaseFolder } from "@sportello/db/embedded/folder";
import { startEmbedded } from "@sportello/db/embedded/server";
import { endOrphans, livingRun } from "../stack/run-record.ts";
import { readWishes } from "../stack/settings.ts";
import { explain } from "../stack/tell.ts";

/** `npm run reset`: forgets database, files, logs and secrets of this installation. */
const main = async (): Promise<void> => {
  const wishes = readWishes();
  if (livingRun(wishes.DATA_DIR))
    throw new Error("Sportello is running on these data: stop it first (Ctrl-C where it runs).");
  if (!existsSync(wishes.DATA_DIR)) return console.log("Nothing to forget: there are no data.");
  endOrphans(wishes.DATA_DIR);
  const folder = join(wishes.DATA_DIR, "postgres");
  if (existsSync(folder)) {
    // Adopting and stopping is the one way to be sure that no server of a killed run writes there any more.
    const server = await startEmbedded({ folder, port: wishes.DATABASE_PORT });
    await server.stop();
    rmSync(await databaseFolder(folder), { recursive: true, force: true });
  }
  rmSync(wishes.DATA_DIR, { recursive: true, force: true });
  console.log(`Forgotten: ${wishes.DATA_DIR}. The next npm start begins anew.`);
};

main().catch((error: unknown) => {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
});
