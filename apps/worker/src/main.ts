import { createLog } from "@sportello/api/log";
import { readEnv } from "./env.ts";
import { startWorker, type Worker } from "./start.ts";

/** The process that runs the jobs. Ends with 0 when asked to stop, with 1 and one message when it cannot start. */
const endAt = (signal: NodeJS.Signals, worker: Worker): void => {
  process.once(signal, () => {
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
};

try {
  const worker = await startWorker(readEnv());
  endAt("SIGTERM", worker);
  endAt("SIGINT", worker);
} catch (error) {
  createLog("info", "worker").fatal({ err: error }, error instanceof Error ? error.message : "the worker cannot start");
  process.exit(1);
}
