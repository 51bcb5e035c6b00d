import type pg from "pg";
import type { Log } from "../log.ts";
import type { Database } from "../store/database.ts";

export type Notices = { stop(): Promise<void> };

/**
 * Listens for what other engines on the database say. A connection that breaks is opened again; until then the engine's own
 * poll finds the work.
 */
export function listen(database: Database, log: Log, heard: (notice: string) => void): Notices {
  let stopped = false;
  let client: pg.Client | null = null;
  let pause: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = database.listener();
    fresh.on("notification", ({ payload }) => heard(payload ?? ""));
    fresh.on("error", (error) => log.warn({ error: error.message }, "the notification connection broke"));
    fresh.on("end", reconnect);
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`listen ${database.schema}_engine`);
      // Whatever was said while nobody listened.
      heard("functions");
    } catch (error) {
      log.warn(
        { error: error instanceof Error ? error.message : String(error) },
        "the database cannot be listened to yet",
      );
      fresh.end().catch(() => reconnect());
    }
  }

  function reconnect(): void {
    if (stopped) return;
    clearTimeout(pause);
    pause = setTimeout(() => void connect(), 500);
    pause.unref();
  }

  void connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(pause);
      await client?.end().catch(() => undefined);
    },
  };
}
