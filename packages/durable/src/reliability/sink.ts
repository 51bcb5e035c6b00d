import { createServer } from "node:http";

/** What the outside world saw: how often each effect came, and in which order. */
export type Sink = {
  url: string;
  counts: Map<string, number>;
  order: string[];
  drops: number;
  close(): Promise<void>;
};

/**
 * A receiver that writes down every effect and answers 200, but for a share of them cuts the connection after writing it down, as a vendor
 * does whose answer is lost.
 * @param dropped share of the answers that are lost, from 0 to 1; which ones is decided by counting, so a run can be repeated
 */
export async function openSink(dropped: number): Promise<Sink> {
  const every = dropped === 0 ? Number.POSITIVE_INFINITY : Math.round(1 / dropped);
  const sink: Sink = {
    url: "",
    counts: new Map(),
    order: [],
    drops: 0,
    close: async () => undefined,
  };
  let seen = 0;
  const server = createServer((request, response) => {
    let name = "";
    request.on("data", (chunk: Buffer) => (name += chunk.toString()));
    request.on("end", () => {
      sink.counts.set(name, (sink.counts.get(name) ?? 0) + 1);
      sink.order.push(name);
      seen += 1;
      if (seen % every === 0) {
        sink.drops += 1;
        request.socket.destroy();
      } else response.end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  sink.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
  sink.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return sink;
}
