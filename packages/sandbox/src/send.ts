import type { ServerResponse } from "node:http";

/** Sends a page or, when `type` says so, something else. */
export const send = (
  response: ServerResponse,
  status: number,
  body: string,
  type = "text/html; charset=utf-8",
): void => {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(body);
};

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void =>
  send(response, status, JSON.stringify(value), "application/json; charset=utf-8");

export const redirect = (response: ServerResponse, path: string): void => {
  response.writeHead(303, { location: path });
  response.end();
};
