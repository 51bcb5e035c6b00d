import { createServer } from "node:net";

/** Whether nobody listens on the port of this machine. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "0.0.0.0", () => server.close(() => resolve(true)));
  });

/** A port that nobody listens on; `from` and the ones after it are tried first, those in `except` are left alone. */
export const freePort = async (from?: number, except: ReadonlySet<number> = new Set()): Promise<number> => {
  for (const port of from === undefined ? [] : Array.from({ length: 100 }, (_, n) => from + n)) {
    if (!except.has(port) && (await isFree(port))) return port;
  }
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
};
