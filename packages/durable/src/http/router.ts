import type { Core } from "../core.ts";
import type { Routed } from "../events/intake.ts";
import { receiveEvents } from "../events/receive.ts";
import type { Batcher } from "../queue/batcher.ts";
import type { Checkpoint } from "../runs/checkpoint.ts";
import { refuse } from "./answer.ts";
import { isAuthorised } from "./authorise.ts";
import { receiveCheckpoint } from "./checkpoint.ts";
import { findEvent, listEvents, runsOfEvent } from "./read-events.ts";
import { health, listFunctions, queueDepth } from "./read-queue.ts";
import { findRun, listRuns } from "./read-runs.ts";
import { receiveRegistration } from "./register.ts";
import { cancelRun, cancelRuns, invoke, replayRun, retryRun } from "./run-commands.ts";
import { actionsOfRun, batchOfRun } from "./run-memory.ts";
import { receiveSignal } from "./signal.ts";

type Handle = (request: Request, parts: string[], url: URL) => Promise<Response>;
type Route = { method: string; path: RegExp; open?: boolean; handle: Handle };

const unsupported: readonly [RegExp, string][] = [
  [/^\/v1\/(checkpoint|http)\b/, "durable endpoints are not supported by this engine"],
  [/^\/v1\/realtime\//, "realtime is not supported by this engine"],
  [/^\/v0\/connect\//, "connect() is not supported by this engine: serve the functions over HTTP"],
  [/^\/v1\/(runs\/[^/]+\/metadata|traces)\b/, "metadata and extended traces are not supported by this engine"],
];

/** The engine's HTTP surface. Everything but events (whose key is in the path) and health needs the hashed signing key. */
export function createRouter(
  core: Core,
  intake: Batcher<Routed[], null>,
  checkpoints: Batcher<Checkpoint, boolean>,
): (request: Request) => Promise<Response> {
  const routes: Route[] = [
    { method: "GET", path: /^\/health$/, open: true, handle: () => health(core) },
    {
      method: "POST",
      path: /^\/e\/([^/]+)$/,
      open: true,
      handle: (request, [key = ""]) => receiveEvents(core, intake, key, request),
    },
    {
      method: "POST",
      path: /^\/fn\/register$/,
      handle: (request) => receiveRegistration(core, request),
    },
    {
      method: "PUT",
      path: /^\/fn\/register$/,
      handle: (request) => receiveRegistration(core, request),
    },
    {
      method: "POST",
      path: /^\/v1\/checkpoint\/([^/]+)\/async$/,
      handle: (request, [run = ""]) => receiveCheckpoint(checkpoints, run, request),
    },
    {
      method: "GET",
      path: /^\/v0\/runs\/([^/]+)\/actions$/,
      handle: (_, [run = ""]) => actionsOfRun(core, run),
    },
    {
      method: "GET",
      path: /^\/v0\/runs\/([^/]+)\/batch$/,
      handle: (_, [run = ""]) => batchOfRun(core, run),
    },
    { method: "POST", path: /^\/v1\/signals$/, handle: (request) => receiveSignal(core, request) },
    {
      method: "GET",
      path: /^\/v1\/events$/,
      handle: (_, __, url) => listEvents(core, url.searchParams),
    },
    {
      method: "GET",
      path: /^\/v1\/events\/([^/]+)$/,
      handle: (_, [id = ""]) => findEvent(core, id),
    },
    {
      method: "GET",
      path: /^\/v1\/events\/([^/]+)\/runs$/,
      handle: (_, [id = ""]) => runsOfEvent(core, id),
    },
    {
      method: "GET",
      path: /^\/v1\/runs$/,
      handle: (_, __, url) => listRuns(core, url.searchParams),
    },
    { method: "GET", path: /^\/v1\/runs\/([^/]+)$/, handle: (_, [id = ""]) => findRun(core, id) },
    {
      method: "DELETE",
      path: /^\/v1\/runs\/([^/]+)$/,
      handle: (_, [id = ""]) => cancelRun(core, id),
    },
    {
      method: "POST",
      path: /^\/v1\/runs\/([^/]+)\/cancel$/,
      handle: (_, [id = ""]) => cancelRun(core, id),
    },
    {
      method: "POST",
      path: /^\/v1\/runs\/([^/]+)\/replay$/,
      handle: (_, [id = ""]) => replayRun(core, id),
    },
    {
      method: "POST",
      path: /^\/v1\/runs\/([^/]+)\/retry$/,
      handle: (_, [id = ""]) => retryRun(core, id),
    },
    {
      method: "POST",
      path: /^\/v1\/cancellations$/,
      handle: (request) => cancelRuns(core, request),
    },
    {
      method: "POST",
      path: /^\/invoke\/([^/]+)$/,
      handle: (request, [id = ""]) => invoke(core, intake, id, request),
    },
    { method: "GET", path: /^\/v1\/functions$/, handle: () => listFunctions(core) },
    { method: "GET", path: /^\/v1\/queue$/, handle: () => queueDepth(core) },
  ];

  return async (request) => {
    const url = new URL(request.url);
    if (!isReadable(url)) return refuse(400, "the address holds what is no text");
    for (const { method, path, open, handle } of routes) {
      const match = path.exec(url.pathname);
      if (match === null || method !== request.method) continue;
      if (open !== true && !isAuthorised(request, core.signingKeys) && !core.faults.has("unsigned-accepted"))
        return refuse(401, "the signing key is missing or wrong");
      return await handle(request, match.slice(1).map(decodeURIComponent), url);
    }
    const reason = unsupported.find(([path]) => path.test(url.pathname))?.[1];
    return reason === undefined ? refuse(404, `there is no ${request.method} ${url.pathname}`) : refuse(501, reason);
  };
}

/** False for an address with a broken escape, or with U+0000, which no name and no id can hold. */
function isReadable({ pathname, searchParams }: URL): boolean {
  try {
    return ![decodeURIComponent(pathname), ...searchParams.keys(), ...searchParams.values()].some((text) =>
      text.includes("\0"),
    );
  } catch {
    return false;
  }
}
