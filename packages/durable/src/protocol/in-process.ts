import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";

export type Handler = (request: Request) => Promise<Response>;

/** Makes a call without a socket: the same request, given to the handler of the app in this process. */
export async function callInProcess({ method, url, headers, body }: Call, handler: Handler): Promise<Answer> {
  // The SDK builds its URL from the host header, which a request that never met a socket does not have.
  const request = new Request(url, {
    method,
    body,
    headers: { ...headers, host: new URL(url).host },
  });
  const response = await handler(request);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** True when a call goes to an address, whatever its query. */
export function isAt(url: string, base: string): boolean {
  return url.split("?")[0] === base.split("?")[0];
}
