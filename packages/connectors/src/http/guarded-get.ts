import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP } from "node:net";
import type { GetFault } from "@sportello/domain/connectors/get-fault";
import { isPublicAddress } from "./public-address.ts";

/** The address could not be read; `fault` says why. */
export class GetRefused extends Error {
  override name = "GetRefused";
  readonly fault: GetFault;
  constructor(fault: GetFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

export type GuardedGet = {
  /** Origins of this very installation: they may be plain HTTP, and on this machine. Everything else is HTTPS on the public internet. */
  readonly isOurs: (url: URL) => Promise<boolean>;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly accept?: string;
};
export type GotAnswer = {
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
};

const maxRedirects = 3;

/**
 * Reads an address that a person typed. The name is resolved once, every address it has must be public, and the connection goes to the one that was
 * checked, so that a name cannot change its mind in between. Limits on time and size; every redirect is judged anew. Throws GetRefused.
 */
export const guardedGet = async (address: string, options: GuardedGet): Promise<GotAnswer> => {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = URL.parse(address);
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    if (url === null) throw new GetRefused("bad_address");
    const answer = await getOnce(url, options, signal);
    const location = answer.status >= 300 && answer.status < 400 ? answer.location : undefined;
    if (location === undefined)
      return { url: url.href, status: answer.status, contentType: answer.contentType, body: answer.body };
    url = URL.parse(location, url.href);
  }
  throw new GetRefused("too_many_redirects");
};

type Answer = {
  readonly status: number;
  readonly contentType: string;
  readonly location: string | undefined;
  readonly body: Buffer;
};

const getOnce = async (url: URL, options: GuardedGet, signal: AbortSignal): Promise<Answer> => {
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.username !== "" || url.password !== "")
    throw new GetRefused("bad_address");
  const isOurs = await options.isOurs(url);
  if (!isOurs && url.protocol !== "https:") throw new GetRefused("not_https");
  const addresses = await addressesOf(url.hostname);
  if (!isOurs && !addresses.every(({ address }) => isPublicAddress(address))) throw new GetRefused("private_address");
  const [target] = addresses;
  if (target === undefined) throw new GetRefused("unknown_name");
  const send = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const failed = (cause: unknown) =>
      reject(
        cause instanceof GetRefused ? cause : new GetRefused(signal.aborted ? "too_slow" : "unreachable", { cause }),
      );
    const asked = send(
      url,
      {
        signal,
        agent: false,
        method: "GET",
        headers: { accept: options.accept ?? "*/*", "accept-encoding": "identity", "user-agent": "Sportello" },
        lookup: (_name, { all }, done) =>
          all === true ? done(null, [target]) : done(null, target.address, target.family),
      },
      (response) =>
        void readBody(response, options.maxBytes).then(
          (body) =>
            resolve({
              status: response.statusCode ?? 0,
              contentType: response.headers["content-type"] ?? "",
              location: response.headers.location,
              body,
            }),
          failed,
        ),
    );
    asked.on("error", failed);
    asked.end();
  });
};

/** Names under `localhost` are this machine's by definition (RFC 6761 §6.3), whatever its resolver knows. */
const addressesOf = async (hostname: string): Promise<{ address: string; family: number }[]> => {
  const name = hostname.replace(/^\[|\]$/g, "");
  if (isIP(name) !== 0) return [{ address: name, family: isIP(name) }];
  if (name === "localhost" || name.endsWith(".localhost")) return [{ address: "127.0.0.1", family: 4 }];
  try {
    return await lookup(name, { all: true, verbatim: true });
  } catch (cause) {
    throw new GetRefused("unknown_name", { cause });
  }
};

const readBody = async (response: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.byteLength;
    if (size > maxBytes) {
      response.destroy();
      throw new GetRefused("too_large");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
