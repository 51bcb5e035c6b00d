import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { getResponse, type RequestHandler } from "msw";

/** Answers a request with msw handlers over real HTTP; false when none of them knows it. A simulated network error drops the connection. */
export const serveHandlers = async (
  handlers: readonly RequestHandler[],
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): Promise<boolean> => {
  const answer = await getResponse([...handlers], toFetch(request, origin));
  if (!answer) return false;
  if (answer.type === "error") {
    request.socket.destroy();
    return true;
  }
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
  return true;
};

const toFetch = (request: IncomingMessage, origin: string): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(new URL(request.url ?? "/", origin), {
    method: request.method ?? "GET",
    headers,
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream, duplex: "half" as const }),
  });
};
