import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { getResponse } from "msw";
import { openBook, type RegistryBook } from "./book.ts";
import { sandboxRegistryHandlers } from "./mock.ts";
import { createMoods, type Moods } from "./mood.ts";

/** What happens to one call that would give a number. */
export type Fate =
  /** Works, and answers. */
  | "well"
  /** Does nothing yet; the number is given after the caller has waited a while. */
  | "late"
  /** Gives the number and never answers. */
  | "never"
  /** Gives the number, and is told the same request a second time by a gateway that repeats. */
  | "twice";

export type RegistryServer = {
  /** Up to /api/v1, as an administrator writes it. */
  readonly url: string;
  readonly apiKey: string;
  readonly book: RegistryBook;
  readonly moods: Moods;
  /** Calls so far, by verb and path. */
  readonly calls: Map<string, number>;
  /** Resolves when the next registration has arrived, which meets this fate. */
  readonly ambush: (fate: Fate) => Promise<{ readonly key: string }>;
  readonly close: () => Promise<void>;
};

const apiKey = "chiave-di-prova";
/** How long a late number keeps its caller waiting; a killed caller does not see it. */
const lateMilliseconds = 400;

type Ambush = { readonly fate: Fate; readonly spring: (caught: { key: string }) => void };

/** The vendor over real HTTP, with `milliseconds` for each answer and so many answers `atOnce`, and ambushes for whoever calls at a bad moment. */
export const openRegistryServer = async ({
  milliseconds = 0,
  atOnce = Number.POSITIVE_INFINITY,
}: { milliseconds?: number; atOnce?: number } = {}): Promise<RegistryServer> => {
  const book = openBook();
  const moods = createMoods();
  const handlers = sandboxRegistryHandlers({ base: "*/api/v1", book, moods, apiKey });
  const calls = new Map<string, number>();
  const waiting: Ambush[] = [];
  const counter = openCounter(atOnce);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of Readable.from(request)) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { pathname } = new URL(request.url ?? "/", "http://registry");
    const verb = `${request.method} ${pathname.replace("/api/v1", "")}`;
    calls.set(verb, (calls.get(verb) ?? 0) + 1);
    const ask = () => getResponse([...handlers], requestOf(request, body));
    if (milliseconds > 0) await counter(() => wait(milliseconds));
    const caught = verb === "POST /registrazioni" ? waiting.shift() : undefined;
    caught?.spring({ key: keyOf(body) });
    if (caught?.fate === "late") await wait(lateMilliseconds);
    if (caught?.fate === "twice") await ask();
    const answered = await ask();
    if (caught?.fate === "never") return;
    if (!answered || answered.type === "error") return void request.socket.destroy();
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  };

  // A caller that was killed leaves a broken connection behind: nobody is left to be told.
  const server = createServer(
    (request, response) => void answer(request, response).catch(() => request.socket.destroy()),
  );
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    apiKey,
    book,
    moods,
    calls,
    ambush: (fate) => new Promise((spring) => waiting.push({ fate, spring })),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** So many are served at a time, the others wait in line. */
const openCounter = (atOnce: number) => {
  const line: (() => void)[] = [];
  let served = 0;
  return async (serve: () => Promise<unknown>): Promise<void> => {
    if (served >= atOnce) await new Promise<void>((resolve) => void line.push(resolve));
    else served += 1;
    try {
      await serve();
    } finally {
      const next = line.shift();
      // Whoever is next takes the place over.
      if (next === undefined) served -= 1;
      else next();
    }
  };
};

const keyOf = (body: Buffer): string =>
  (JSON.parse(body.toString("utf8")) as { riferimentoEsterno: string }).riferimentoEsterno;

const requestOf = (request: IncomingMessage, body: Buffer): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const method = request.method ?? "GET";
  return new Request(new URL(request.url ?? "/", "http://registry"), {
    method,
    headers,
    ...(method === "GET" ? {} : { body: new Uint8Array(body) }),
  });
};
