import { createHmac } from "node:crypto";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { expect, test } from "vitest";
import { canonicalJson, equal, hashedKey, isSignedBy, sign } from "./signature.ts";

const KEY = "signkey-test-12345678abcdef";
const NOW = 1_700_000_000_000;

test("a signature is the HMAC of body and time under the key without its prefix", () => {
  const expected = createHmac("sha256", "12345678abcdef").update('{"a":1}1700000000').digest("hex");
  expect(sign('{"a":1}', KEY, NOW)).toBe(`t=1700000000&s=${expected}`);
});

test.each([
  KEY,
  "signkey-prod-0",
  "signkey-branch-abc",
  "signkey-prod-not hexadecimal! 1z",
  "without-prefix-ff",
  "signkey-test-",
])("the bearer token of %j is the SDK's own", async (key) => {
  let shown = "";
  const client = new Inngest({
    id: "town",
    isDev: false,
    baseUrl: "http://engine.local",
    signingKey: key,
    eventKey: "key",
    fetch: async (_: unknown, init?: RequestInit) => {
      shown = new Headers(init?.headers).get("authorization") ?? "";
      return Response.json({ ok: true });
    },
    logger: {
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
      debug: () => undefined,
    },
  });
  const handler = serve({ client, functions: [] });
  await handler(
    new Request("http://town.local/api/inngest", {
      method: "PUT",
      headers: { host: "town.local" },
    }),
  );
  expect(`Bearer ${hashedKey(key)}`).toBe(shown);
});

test.each([
  ["as it was signed", '{"a":1}', 0, true],
  ["another body", '{"a":2}', 0, false],
  ["after four minutes", '{"a":1}', 240_000, true],
  ["after six minutes", '{"a":1}', 360_000, false],
  ["six minutes ahead", '{"a":1}', -360_000, false],
])("a signature %s is accepted: %s", (_, body, later, accepted) => {
  const header = sign('{"a":1}', KEY, NOW);
  expect(isSignedBy(body, header, ["signkey-test-other", KEY], NOW + later)).toBe(accepted);
});

test.each([null, "", "t=1700000000", "s=abc", "t=x&s=abc", "t=1700000000&s="])(
  "what is no signature (%j) is refused",
  (header) => {
    expect(isSignedBy("", header, [KEY], NOW)).toBe(false);
  },
);

test("signed text is canonical JSON: sorted keys, ECMAScript numbers", () => {
  expect(canonicalJson({ b: [1e21, 0.1, -0], a: { z: "è", c: null } })).toBe(
    '{"a":{"c":null,"z":"è"},"b":[1e+21,0.1,0]}',
  );
});

test("secrets are compared whole", () => {
  expect(equal("a", "a")).toBe(true);
  expect(equal("a", "ab")).toBe(false);
});
