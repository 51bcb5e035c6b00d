import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { fixedHeaders } from "./fixed-headers.mjs";
import { serverLog } from "./server-log.mjs";

/**
 * The HTTP server of the citizens' site. What is asked of the procedures takes the door they opened beside Next (src/security/direct-door.ts), from the
 * second time on: the first request of a process goes through Next, which loads what keeps the door. Everything else is Next's.
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} pages Next's handler.
 * @returns {import("node:http").Server}
 */
export const siteServer = (pages) =>
  createServer((request, response) => {
    const door = directDoor();
    if (door === undefined || !request.url?.startsWith(procedures)) {
      pages(request, response).catch((error) => fail(response, error));
      return;
    }
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
    throughDoor(request, response).catch((error) => fail(response, error));
  });

const procedures = "/api/trpc/";

/** @returns {((request: Request) => Promise<Response>) | undefined} */
const directDoor = () => Reflect.get(globalThis, Symbol.for("sportello.procedures"));

const throughDoor = getRequestListener(
  async (request) => {
    try {
      return (await directDoor()?.(request)) ?? new Response(null, { status: 404 });
    } catch (error) {
      serverLog().error({ err: error }, "the procedures' door broke");
      return new Response(null, { status: 500 });
    }
  },
  // Next's own answers are of the classes it found.
  { overrideGlobalObjects: false },
);

/**
 * @param {import("node:http").ServerResponse} response
 * @param {unknown} error
 */
const fail = (response, error) => {
  serverLog().error({ err: error }, "a request could not be answered");
  if (!response.headersSent) response.statusCode = 500;
  response.end();
};
