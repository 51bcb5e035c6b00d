import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { Engine } from "./engine-options.ts";

/** Requests larger than this are refused: 5,000 events fit, a forgotten file does not. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Serves an engine over HTTP.
 * @param address port 0 takes a free one
 * @returns the URL it answers at, without a slash at the end
 */
export async function serveEngine(
  engine: Pick<Engine, "fetch">,
  address: { port: number; host: string },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    answer(engine, incoming, outgoing).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address.port, address.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : address.port;
  return {
    url: `http://${address.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function answer(
  engine: Pick<Engine, "fetch">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Readable.from(incoming) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      outgoing.writeHead(413, { connection: "close" }).end();
      return;
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  const request = readRequest(incoming.url ?? "/", { method, headers, body });
  if (request === null) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await engine.fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** Null for an address or a method that cannot be, such as TRACE. */
function readRequest(address: string, init: RequestInit): Request | null {
  try {
    return new Request(new URL(address, "http://engine.invalid"), init);
  } catch {
    return null;
  }
}
