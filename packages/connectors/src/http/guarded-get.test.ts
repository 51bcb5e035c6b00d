import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getFaults } from "@sportello/domain/connectors/get-fault";
import { afterEach, describe, expect, test } from "vitest";
import { guardedGet, GetRefused } from "./guarded-get.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server ? server.close(done) : done(undefined)));
  server = undefined;
});

const serve = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener);
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  return `http://casa.localhost:${(server.address() as AddressInfo).port}`;
};
const limits = { maxBytes: 1_000, timeoutMs: 2_000 };
const ours = { ...limits, isOurs: async (url: URL) => url.hostname.endsWith(".localhost") };
const nobodys = { ...limits, isOurs: async () => false };
const faultOf = (address: string, options: Parameters<typeof guardedGet>[1]) =>
  guardedGet(address, options).then(
    () => "answered",
    (error: unknown) => (error instanceof GetRefused ? error.fault : String(error)),
  );

describe("an address that somebody typed", () => {
  test("is read when it is of this installation", async () => {
    const origin = await serve((request, response) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify({ host: request.headers.host })),
    );
    const answer = await guardedGet(`${origin}/servizi`, ours);
    expect(answer).toMatchObject({ status: 200, contentType: "application/json", url: `${origin}/servizi` });
    expect(JSON.parse(answer.body.toString())).toEqual({ host: new URL(origin).host });
  });

  test.each([
    ["file:///etc/passwd", "bad_address"],
    ["ftp://example.org/", "bad_address"],
    ["non un indirizzo", "bad_address"],
    ["https://user:password@example.org/", "bad_address"],
    ["http://example.org/", "not_https"],
    ["https://127.0.0.1/", "private_address"],
    ["https://localhost/", "private_address"],
    ["https://qualcosa.localhost/", "private_address"],
    ["https://169.254.169.254/latest/meta-data", "private_address"],
    ["https://[::1]/", "private_address"],
    ["https://[::ffff:127.0.0.1]/", "private_address"],
    ["https://2130706433/", "private_address"],
    ["https://0x7f.1/", "private_address"],
    ["https://10.0.0.1:8443/", "private_address"],
    ["https://questo-nome-non-esiste.invalid/", "unknown_name"],
  ])("%s is refused: %s", async (address, fault) => {
    expect(await faultOf(address, nobodys)).toBe(fault);
    expect(getFaults).toContain(fault);
  });

  test("of this installation is not left through a redirect", async () => {
    const origin = await serve((_request, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
    );
    expect(await faultOf(origin, ours)).toBe("not_https");
  });

  test("may redirect within its own house, not for ever", async () => {
    const origin = await serve((request, response) =>
      request.url === "/arrivo"
        ? response.end("eccoci")
        : response.writeHead(307, { location: request.url === "/gira" ? "/gira" : "/arrivo" }).end(),
    );
    expect((await guardedGet(`${origin}/parte`, ours)).body.toString()).toBe("eccoci");
    expect(await faultOf(`${origin}/gira`, ours)).toBe("too_many_redirects");
  });

  test("is not read beyond its limit, announced or not", async () => {
    const origin = await serve((_request, response) => {
      for (let piece = 0; piece < 100; piece += 1) response.write("x".repeat(100));
      response.end();
    });
    expect(await faultOf(origin, ours)).toBe("too_large");
  });

  test("is given up when it does not end", async () => {
    const origin = await serve((_request, response) => response.write("{"));
    expect(await faultOf(origin, { ...ours, timeoutMs: 200 })).toBe("too_slow");
  });

  test("where nobody answers is unreachable", async () => {
    const origin = await serve((_request, response) => response.end());
    server?.close();
    server?.closeAllConnections();
    expect(await faultOf(origin, ours)).toBe("unreachable");
  });
});
