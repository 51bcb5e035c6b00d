import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../failures.ts";
import { failureOf, openAnswering, type Said } from "../http/answering.testing.ts";
import { OidcOptions } from "./oidc.ts";
import { pingProvider } from "./ping.ts";

/** A provider that says whatever the test wants, over real HTTP. */
let provider: Awaited<ReturnType<typeof openAnswering>>;
beforeAll(async () => {
  provider = await openAnswering();
});
afterAll(() => provider.close());

const ping = (path = "", issuer = `${provider.url}${path}`) =>
  pingProvider(OidcOptions.parse({ issuer, clientId: "comune", clientSecret: "segreto-di-prova" }));
const json = (body: unknown, status = 200): Said => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const discovery = (changes: object = {}) => ({
  issuer: provider.url,
  authorization_endpoint: `${provider.url}/auth`,
  token_endpoint: `${provider.url}/token`,
  jwks_uri: `${provider.url}/jwks`,
  ...changes,
});

describe("an identity provider that is asked whether it is there", () => {
  test("is, when it says that it is the one named", async () => {
    provider.says(() => json(discovery()));
    await expect(ping()).resolves.toBeUndefined();
    expect(provider.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /.well-known/openid-configuration",
    ]);
  });

  test.each([
    ["/oidc", "/oidc"],
    ["/oidc/", "/oidc"],
    ["/oidc", "/oidc/"],
    ["///", ""],
  ])("at %s that calls itself %s is the same, slash or not", async (asked, said) => {
    provider.says(() => json(discovery({ issuer: `${provider.url}${said}` })));
    await expect(ping(asked)).resolves.toBeUndefined();
  });

  test("is told nothing of ours: no secret travels with the question", async () => {
    provider.says(() => json(discovery()));
    await ping();
    expect(JSON.stringify(provider.heard)).not.toMatch(/segreto|comune/);
  });

  test.each([
    ["another house", "https://altrove.example"],
    ["another part of the house", "/altra"],
    ["another scheme", "https://127.0.0.1"],
  ])("that calls itself %s is not the one: it is for us to mend", async (_what, issuer) => {
    provider.says(() => json(discovery({ issuer: issuer.startsWith("/") ? provider.url + issuer : issuer })));
    expect(await failureOf(ping())).toMatchObject({ code: "other_issuer", isOfUs: true });
  });

  test("that calls itself something endless is quoted in short", async () => {
    provider.says(() => json(discovery({ issuer: `https://${"x".repeat(5_000)}.example` })));
    expect(String(await failureOf(ping())).length).toBeLessThan(400);
  });

  test.each([400, 401, 403, 404, 410])("HTTP %i means a wrong address, to be mended in the options", async (status) => {
    provider.says(() => json({}, status));
    const failure = await failureOf(ping());
    expect(isConnectorRefused(failure) && failure).toMatchObject({ code: `HTTP_${status}`, isOfUs: true });
    expect(String(failure)).toContain("issuer");
  });

  test.each([429, 500, 502, 503])("HTTP %i means that it is down, and nothing was done", async (status) => {
    provider.says(() => ({ status }));
    expect(await failureOf(ping())).toSatisfy((failure) => isConnectorDown(failure) && !failure.isOutcomeUnknown);
  });

  test.each<[string, Said]>([
    ["a page in HTML", { body: "<html>Accesso</html>" }],
    ["nothing", { body: "" }],
    ["half a JSON", { body: '{"issuer":' }],
    ["a list", { body: "[]" }],
    ["a connection that breaks off", "cut off"],
    ["more than anybody reads", { body: " ".repeat(1_100_000) }],
  ])("that answers with %s cannot be used now", async (_what, said) => {
    provider.says(() => said);
    expect(isConnectorDown(await failureOf(ping()))).toBe(true);
  });

  test.each(["issuer", "authorization_endpoint", "token_endpoint"])("without %s nobody could sign in", async (name) => {
    provider.says(() => json(discovery({ [name]: undefined })));
    expect(isConnectorDown(await failureOf(ping()))).toBe(true);
    provider.says(() => json(discovery({ [name]: 7 })));
    expect(isConnectorDown(await failureOf(ping()))).toBe(true);
  });

  test("that sends us to another house is not followed", async () => {
    provider.says(() => ({ status: 302, headers: { location: "http://127.0.0.2/" } }));
    expect(await failureOf(ping())).toMatchObject({ code: "redirect_refused" });
  });
});
