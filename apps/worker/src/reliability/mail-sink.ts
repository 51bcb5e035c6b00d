import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** A mail server that takes everything and keeps nothing: who registers documents also tells citizens, and that must not fail. */
export const openMailSink = async (): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const server = createServer((socket) => {
    let isLetter = false;
    let heard = "";
    socket.on("error", () => socket.destroy());
    socket.write("220 sink\r\n");
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        const isEnd = isLetter && line === ".";
        if (isLetter && !isEnd) continue;
        isLetter = !isEnd && line.toUpperCase() === "DATA";
        socket.write(isLetter ? "354 go on\r\n" : line.toUpperCase() === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
