import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";

const plain = new HttpAgent({ keepAlive: true, maxFreeSockets: 64 });
const secure = new HttpsAgent({ keepAlive: true, maxFreeSockets: 64 });
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Makes a call over HTTP. Not `fetch`, which gives up after five minutes without headers: a step may take an hour.
 * Redirects are answers, not followed.
 */
export function callOverHttp({ method, url, headers, body }: Call, signal: AbortSignal): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const [request, agent] = url.startsWith("https:") ? [httpsRequest, secure] : [httpRequest, plain];
  const outgoing = request(
    url,
    { method, agent, signal, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
    (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_ANSWER) incoming.destroy(new Error(`an answer of more than ${LARGEST_ANSWER} bytes`));
        else chunks.push(chunk);
      });
      incoming.on("error", reject);
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: new Headers(textHeaders(incoming.headers)),
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    },
  );
  outgoing.on("error", reject);
  outgoing.end(body);
  return promise;
}

function textHeaders(headers: NodeJS.Dict<string | string[]>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
  );
}
