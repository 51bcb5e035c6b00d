import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { getResponse } from "msw";
import { createFaults } from "../world/faults.ts";
import { createNode, type PaymentNode } from "../world/node.ts";
import { pagopaGpdHandlers } from "./mock.ts";
import type { PagopaGpdOptions } from "./options.ts";
import { gpdOptions } from "./town.testing.ts";

/** What happens to one call that would create a debt position: works; works after the caller waited a while; works and never answers; is told a second time by a gateway that repeats. */
export type Fate = "well" | "late" | "never" | "twice";

export type PagopaServer = {
  /** As an administrator fills it in. */
  readonly options: PagopaGpdOptions;
  readonly node: PaymentNode;
  /** How often a position was to be created, and how often one was asked about. */
  readonly calls: { create: number; read: number };
  /** Resolves when the next creation has arrived, which meets this fate; `key` is the position's. */
  readonly ambush: (fate: Fate) => Promise<{ readonly key: string }>;
  readonly close: () => Promise<void>;
};

const lateMilliseconds = 400;

/** pagoPA's debt positions over real HTTP, with ambushes for whoever calls at a bad moment. */
export const openPagopaServer = async (): Promise<PagopaServer> => {
  const node = createNode();
  const calls = { create: 0, read: 0 };
  const waiting: { readonly fate: Fate; readonly spring: (caught: { key: string }) => void }[] = [];
  const handlers = pagopaGpdHandlers({
    base: "*",
    node,
    faults: createFaults(),
    keyOf: () => gpdOptions.subscriptionKey,
    checkoutPage: (cart) => `http://checkout.test/${cart}`,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of Readable.from(request)) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const isCreation = request.method === "POST" && /\/debtpositions\?/.test(request.url ?? "");
    calls[isCreation ? "create" : "read"] += 1;
    const ask = () => getResponse(handlers, requestOf(request, body));
    const caught = isCreation ? waiting.shift() : undefined;
    caught?.spring({ key: (JSON.parse(body.toString("utf8")) as { iupd: string }).iupd });
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
    options: { ...gpdOptions, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, timeoutSeconds: 2 },
    node,
    calls,
    ambush: (fate) => new Promise((spring) => waiting.push({ fate, spring })),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const requestOf = (request: IncomingMessage, body: Buffer): Request => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const method = request.method ?? "GET";
  return new Request(new URL(request.url ?? "/", "http://pagopa"), {
    method,
    headers,
    ...(method === "GET" ? {} : { body: new Uint8Array(body) }),
  });
};
