import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { clientAddress } from "./client-address.ts";
import { isAmong } from "./trusted-proxies.ts";

/** What a proxy in front tells of the request it passes on. */
const told = [
  "x-forwarded-for",
  "x-forwarded-proto",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-real-ip",
  "forwarded",
] as const;

/**
 * Settles, before a site sees a request, where it comes from: `X-Forwarded-For` becomes the one address that counts, and what anybody but a
 * trusted proxy says of the way is taken away. Next gives its pages no connection to look at, so this listens where Node announces requests.
 * `onUnbelieved` is told once when somebody else speaks like a proxy: who runs the site may have forgotten one.
 */
export const settleAddresses = (trustedProxies: string, onUnbelieved: (peer: string) => void): void => {
  const isTrusted = isAmong(trustedProxies);
  let isTold = false;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const peer = request.socket.remoteAddress;
    const address = clientAddress({ peer, forwardedFor: request.headers["x-forwarded-for"]?.toString(), isTrusted });
    if (!isTrusted(peer ?? "")) {
      if (!isTold && request.headers["x-forwarded-for"] !== undefined) {
        isTold = true;
        onUnbelieved(peer ?? "unknown");
      }
      for (const name of told) delete request.headers[name];
    }
    request.headers["x-forwarded-for"] = address;
  });
};
