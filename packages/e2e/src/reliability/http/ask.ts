import http from "node:http";

export type Question = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Keeps connections open between questions; without it each has its own. */
  readonly agent?: http.Agent;
};
export type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };

/**
 * One HTTP request; nothing is followed, decoded or tried again. Every name under `localhost` is this machine, whatever its
 * resolver knows. Rejects when the connection ends before the answer is whole.
 */
export const ask = (url: URL | string, { method = "GET", headers = {}, body, agent }: Question = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { host, hostname, port, pathname, search } = new URL(url);
    const to = hostname.endsWith("localhost") ? "localhost" : hostname;
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = http.request(
      {
        host: to,
        port,
        method,
        path: pathname + search,
        headers: { host, ...length, ...headers },
        agent: agent ?? false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    request.on("error", reject);
    request.end(body);
  });
