import pg from "pg";

export type Listening = { readonly stop: () => Promise<void> };
export type Ears = { readonly onNotice: () => void; readonly onLost: () => void };

const firstPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * Hears a channel of the database (NOTIFY) on a connection of its own, made again whenever it is lost. What was announced in
 * between is not heard: callers look for themselves now and then. `onNotice` is also called after each connection.
 */
export const listenTo = (url: string, channel: string, { onNotice, onLost }: Ears): Listening => {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let pause = firstPauseMs;

  const again = (): void => {
    if (isStopped) return;
    onLost();
    timer = setTimeout(() => void connect(), pause);
    pause = Math.min(longestPauseMs, pause * 2);
  };
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: "sportello-listen", keepAlive: true });
    client = fresh;
    let isLost = false;
    const lose = (): void => {
      if (isLost) return;
      isLost = true;
      fresh.end().catch(() => undefined);
      again();
    };
    fresh.on("error", lose);
    fresh.on("end", lose);
    fresh.on("notification", onNotice);
    try {
      await fresh.connect();
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
      pause = firstPauseMs;
      onNotice();
    } catch {
      lose();
    }
  };
  const first = connect();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await first;
      await client?.end().catch(() => undefined);
    },
  };
};
