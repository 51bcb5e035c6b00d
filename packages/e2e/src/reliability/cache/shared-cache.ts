import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, ask } from "../http/ask.ts";

type Stored = {
  readonly answer: Answer;
  readonly asked: IncomingHttpHeaders;
  readonly at: number;
  readonly seconds: number;
};

/** Seconds kept when the answer says nothing about it: RFC 9111 §4.2.2 allows a guess, and the worst provider guesses long. */
const guess = 600;
/** RFC 9110 §15.1. */
const cacheableByDefault = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501]);

/**
 * A shared cache in front of a site, as RFC 9111 allows one and as greedy as it allows: it ignores cookies, and keeps what
 * nothing forbids. Every answer says `x-cache: hit` or `miss`.
 */
export const openSharedCache = async (origin: string) => {
  const kept = new Map<string, Stored[]>();
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", origin);
    const known = (kept.get(url.href) ?? []).find(
      (stored) => isFresh(stored) && isSameVariant(stored, request.headers),
    );
    const answer =
      known?.answer ?? (await ask(url, { method: request.method ?? "GET", headers: forwarded(request.headers) }));
    const seconds = known ? 0 : lifetime(request, answer);
    if (seconds > 0)
      kept.set(url.href, [...(kept.get(url.href) ?? []), { answer, asked: request.headers, at: Date.now(), seconds }]);
    response.writeHead(answer.status, { ...answer.headers, "x-cache": known ? "hit" : "miss" }).end(answer.body);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { site: `http://localhost:${port}`, close: () => new Promise((resolve) => server.close(resolve)) };
};

/** Headers of the way from the browser to here stay here. */
const hopByHop = new Set(["host", "connection"]);
const forwarded = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || hopByHop.has(name) ? [] : [[name, String(value)]],
    ),
  );

const directives = (header: string | undefined): Map<string, string> =>
  new Map(
    (header ?? "")
      .toLowerCase()
      .split(",")
      .map((part): [string, string] => [part.split("=")[0]?.trim() ?? "", part.split("=")[1]?.trim() ?? ""]),
  );

/** Seconds the answer may be given to others (RFC 9111 §3, §4.2.1); 0 when it may not be kept. */
const lifetime = (request: IncomingMessage, { status, headers }: Answer): number => {
  const asked = directives(request.headers["cache-control"]);
  const said = directives(headers["cache-control"]);
  const isForbidden =
    ["no-store", "private", "no-cache"].some((word) => said.has(word)) || asked.has("no-store") || headers.vary === "*";
  if (request.method !== "GET" || isForbidden) return 0;
  if (
    request.headers.authorization !== undefined &&
    !["public", "s-maxage", "must-revalidate"].some((word) => said.has(word))
  )
    return 0;
  const declared = said.get("s-maxage") ?? said.get("max-age");
  if (declared !== undefined) return Number(declared);
  if (headers.expires !== undefined) return (Date.parse(headers.expires) - Date.now()) / 1000;
  return cacheableByDefault.has(status) || said.has("public") ? guess : 0;
};

const isFresh = ({ at, seconds }: Stored): boolean => Date.now() - at < seconds * 1000;

const isSameVariant = ({ answer, asked }: Stored, now: IncomingHttpHeaders): boolean =>
  (answer.headers.vary ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .every((name) => asked[name] === now[name]);
