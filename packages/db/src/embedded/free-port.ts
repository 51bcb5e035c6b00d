import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether nobody listens on the port of this machine. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "0.0.0.0", () => server.close(() => resolve(true)));
  });

/** Below the ports that systems give to outgoing connections (Linux: from 32,768; RFC 6335: from 49,152): there a port that was free a moment ago may be anybody's. */
const lowest = 10_240;
const highest = 32_767;

/** A port that nobody listens on; `from` and the ones after it are tried first, those in `except` are left alone. */
export const freePort = async (from?: number, except: ReadonlySet<number> = new Set()): Promise<number> => {
  for (const port of from === undefined ? [] : Array.from({ length: 100 }, (_, n) => from + n)) {
    if (!except.has(port) && (await isFree(port))) return port;
  }
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = randomInt(lowest, highest + 1);
    if (!except.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest} on this machine.`);
};
