import { readEnv } from "../env.ts";
import { startWorker } from "../start.ts";

/** The product's worker, which says on its way out how much memory it needed at most: `node weighed-worker.ts`, ended by SIGTERM. */
const worker = await startWorker(readEnv());
console.log(JSON.stringify({ megabytesIdle: process.resourceUsage().maxRSS / 1024 }));
process.once("SIGTERM", () => {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  void worker.stop().then(() => {
    console.log(JSON.stringify({ megabytes }));
    process.exit(0);
  });
});
