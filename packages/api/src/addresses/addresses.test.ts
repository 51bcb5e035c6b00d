import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";
import { settleAddresses } from "./settle-addresses.ts";
import { isAmong, TrustedProxies } from "./trusted-proxies.ts";

const ours = isAmong("10.0.0.4, 192.168.0.0/16, fd00::/8");
const nobody = isAmong("");

describe("the address that limits count", () => {
  test.each([
    ["is the other end of the connection", nobody, "203.0.113.9", undefined, "203.0.113.9"],
    ["is that, whatever the client claims", nobody, "203.0.113.9", "198.51.100.7", "203.0.113.9"],
    [
      "is that, claimed from a machine that is no proxy of ours",
      ours,
      "203.0.113.9",
      "10.0.0.4, 198.51.100.7",
      "203.0.113.9",
    ],
    ["is whom our proxy names", ours, "10.0.0.4", "198.51.100.7", "198.51.100.7"],
    [
      "is whom our proxy names last, not what the client wrote before",
      ours,
      "10.0.0.4",
      "127.0.0.1, 192.0.2.1, 198.51.100.7",
      "198.51.100.7",
    ],
    ["is found behind two proxies of ours", ours, "10.0.0.4", "192.0.2.1, 198.51.100.7, 192.168.3.3", "198.51.100.7"],
    ["is the proxy's own, when it names nobody", ours, "10.0.0.4", undefined, "10.0.0.4"],
    ["is the first of a chain of ours alone", ours, "10.0.0.4", "192.168.1.1, 192.168.3.3", "192.168.1.1"],
    [
      "is the last machine known, when the name of the next is rubbish",
      ours,
      "10.0.0.4",
      "198.51.100.7, <script>",
      "10.0.0.4",
    ],
    ["is plain also where IPv6 wraps IPv4", ours, "::ffff:10.0.0.4", "::ffff:198.51.100.7", "198.51.100.7"],
    ["is plain without its port", ours, "10.0.0.4", "198.51.100.7:51522", "198.51.100.7"],
    ["is of IPv6 without brackets and port", ours, "fd00::1", "[2001:DB8::7]:443", "2001:db8::7"],
    ["is unknown when the connection is gone", nobody, undefined, "198.51.100.7", "unknown"],
  ] as const)("%s", (_sentence, isTrusted, peer, forwardedFor, expected) => {
    expect(clientAddress({ peer, forwardedFor, isTrusted })).toBe(expected);
  });

  test("cannot be chosen by who is no proxy of ours, with any header", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constantFrom("10.0.0.4", "192.168.1.1", "")), {
          maxLength: 6,
        }),
        (claims) => {
          expect(clientAddress({ peer: "203.0.113.9", forwardedFor: claims.join(","), isTrusted: ours })).toBe(
            "203.0.113.9",
          );
        },
      ),
    );
  });

  test("behind our proxy is what the proxy wrote, whatever the client wrote before it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.string()), { maxLength: 6 }), (claims) => {
        expect(
          clientAddress({ peer: "10.0.0.4", forwardedFor: [...claims, "198.51.100.7"].join(", "), isTrusted: ours }),
        ).toBe("198.51.100.7");
      }),
    );
  });
});

describe("TRUSTED_PROXIES", () => {
  test.each(["", "10.0.0.4", "10.0.0.4, 10.1.0.0/16,fd00::/8", "::1", "0.0.0.0/0"])("may be %j", (text) => {
    expect(TrustedProxies.parse(text)).toBe(text);
  });

  test("is nobody, when nothing is said", () => {
    expect(TrustedProxies.parse(undefined)).toBe("");
    expect(nobody("127.0.0.1")).toBe(false);
  });

  test.each([
    "proxy.comune.example",
    "10.0.0.4/33",
    "fd00::/129",
    "10.0.0/8",
    "10.0.0.4/8/8",
    "*",
    "10.0.0.4 10.0.0.5",
  ])("may not be %j: the site does not start", (text) => {
    expect(TrustedProxies.safeParse(text).success).toBe(false);
  });

  test.each([
    ["192.168.255.255", true],
    ["192.169.0.1", false],
    ["::ffff:10.0.0.4", true],
    ["10.0.0.5", false],
    ["fdff::1", true],
    ["fe80::1", false],
    ["no address", false],
  ])("a machine at %s is one of ours: %s", (address, is) => {
    expect(ours(address)).toBe(is);
  });
});

describe("before a site sees a request", () => {
  const unbelieved: string[] = [];
  const server = createServer((request, response) => void response.end(JSON.stringify(request.headers)));
  let origin = "";
  beforeAll(async () => {
    settleAddresses("", (peer) => void unbelieved.push(peer));
    await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => void server.close(closed)));
  const seen = async (headers: Record<string, string>) =>
    (await (await fetch(origin, { headers })).json()) as IncomingHttpHeaders;

  test("the address is that of the connection, and nothing that a stranger says of the way is left", async () => {
    const headers = await seen({
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "198.51.100.7",
      forwarded: "for=198.51.100.7",
    });
    expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
    for (const name of ["x-forwarded-proto", "x-forwarded-host", "x-real-ip", "forwarded"])
      expect(headers[name], name).toBeUndefined();
  });

  test("who runs the site is told once that a proxy is not believed", async () => {
    await seen({ "x-forwarded-for": "198.51.100.7" });
    await seen({ "x-forwarded-for": "198.51.100.8" });
    expect(unbelieved).toEqual(["127.0.0.1"]);
  });
});
