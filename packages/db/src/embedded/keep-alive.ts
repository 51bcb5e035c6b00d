import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmbeddedServer } from "./server.ts";

const interval = 1_000;

/** Looks every second whether the server listens, and starts it again when it does not; returns how to stop looking. */
export const keepAlive = (
  server: Pick<EmbeddedServer, "port" | "revive">,
  onDeath: () => void,
): (() => Promise<void>) => {
  const stopping = new AbortController();
  const watch = async () => {
    let isMourned = false;
    while (!stopping.signal.aborted) {
      const lives = await listens(server.port);
      if (!lives && !stopping.signal.aborted) {
        if (!isMourned) onDeath();
        // The dying server's processes may hold its memory for a moment: then starting fails and is tried again.
        await server.revive().catch(() => undefined);
      }
      isMourned = !lives;
      await sleep(interval, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const watching = watch();
  return async () => {
    stopping.abort();
    await watching;
  };
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
