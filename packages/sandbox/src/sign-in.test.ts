import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFiscalCode } from "@sportello/domain/people/fiscal-code";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testPeople } from "./identity/people.ts";
import { type Sandbox, startSandbox } from "./start-sandbox.ts";

const redirectUri = "http://bugliano.localhost:3000/api/auth/callback/citizen";
let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-sandbox-"));
  sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: ["http://bugliano.localhost:3000"],
    webUrl: "http://localhost:3000",
    adminUrl: "http://localhost:3001",
    staff: [],
  });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

/** A browser in few words: keeps cookies, follows nothing. */
const openBrowser = () => {
  const cookies = new Map<string, string>();
  return async (url: string, init: RequestInit = {}) => {
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie: header } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return response;
  };
};

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");
const authorize = (changes: Record<string, string> = {}) =>
  `${sandbox.url}/oidc/auth?${String(
    new URLSearchParams({
      client_id: "sportello",
      response_type: "code",
      redirect_uri: redirectUri,
      scope: "openid profile email",
      state: "s1",
      nonce: "n1",
      code_challenge: challenge,
      code_challenge_method: "S256",
      idp_hint: "spid",
      ...changes,
    }),
  )}`;
const location = (response: Response) => new URL(response.headers.get("location") ?? "", sandbox.url);

/** Goes to the choice page, posts the choice, and returns where the browser is sent at the end. */
const signIn = async (choice: Record<string, string>, changes: Record<string, string> = {}) => {
  const browse = openBrowser();
  const choicePage = location(await browse(authorize(changes)));
  const html = await (await browse(choicePage.toString())).text();
  const posted = await browse(choicePage.toString(), { method: "POST", body: new URLSearchParams(choice) });
  const back = await browse(location(posted).toString());
  return { html, back: location(back) };
};
const maria = { action: "enter", person: "maria-rossi", method: "spid", provider: "Poste di prova", level: "2" };

const exchange = (code: string, changes: Record<string, string> = {}, secret = "sandbox-secret") =>
  fetch(`${sandbox.url}/oidc/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`sportello:${secret}`).toString("base64")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...changes,
    }),
  });

describe("signing in with a test identity", () => {
  test("every test identity has a valid fiscal code, one of them with omocodia", () => {
    expect(testPeople.filter(({ fiscalCode }) => !isFiscalCode(fiscalCode))).toEqual([]);
    expect(testPeople.some(({ fiscalCode }) => /[LMNPQRSTUV][A-Z]$/.test(fiscalCode))).toBe(true);
    expect(new Set(testPeople.map(({ fiscalCode }) => fiscalCode)).size).toBe(testPeople.length);
  });

  test("a citizen who chooses SPID comes back with a code that opens their certified data", async () => {
    const { html, back } = await signIn(maria);
    expect(html).toContain("Maria Rossi");
    expect(back.searchParams.get("state")).toBe("s1");
    const tokens = (await (await exchange(back.searchParams.get("code") ?? "")).json()) as {
      access_token: string;
      id_token: string;
    };
    const idToken = JSON.parse(Buffer.from(tokens.id_token.split(".")[1] ?? "", "base64url").toString());
    expect(idToken).toMatchObject({
      aud: "sportello",
      nonce: "n1",
      acr: "https://www.spid.gov.it/SpidL2",
      auth_time: expect.any(Number),
    });
    expect(idToken).not.toHaveProperty("given_name");
    const userinfo = await (
      await fetch(`${sandbox.url}/oidc/me`, { headers: { authorization: `Bearer ${tokens.access_token}` } })
    ).json();
    expect(userinfo).toMatchObject({
      sub: idToken.sub,
      given_name: "Maria",
      family_name: "Rossi",
      identity_protocol: "spid",
      identity_provider: "Poste di prova",
      "https://attributes.eid.gov.it/fiscal_number": "TINIT-RSSMRA85D52G702X",
    });
  });

  test.each([
    ["cie", "maria-rossi", "3", "https://www.spid.gov.it/SpidL3"],
    ["eidas", "hanna-schmidt", "2", "http://eidas.europa.eu/LoA/substantial"],
    ["spid", "maria-rossi", "1", "https://www.spid.gov.it/SpidL1"],
  ])("the level of %s is told", async (method, person, level, acr) => {
    const { back } = await signIn({ ...maria, method, person, level }, { idp_hint: method });
    const { id_token } = (await (await exchange(back.searchParams.get("code") ?? "")).json()) as { id_token: string };
    expect(JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString()).acr).toBe(acr);
  });

  test("without a hint the person is asked which identity they have", async () => {
    const { html } = await signIn(maria, { idp_hint: "" });
    expect(html).toContain("Entra con CIE");
  });

  test.each([
    [{ action: "cancel" }, "ErrorCode nr25"],
    [{ action: "refuse", refusal: "nr20" }, "ErrorCode nr20"],
  ])("who gives up or is refused comes back without a code: %j", async (choice, description) => {
    const { back } = await signIn(choice);
    expect(back.searchParams.get("code")).toBeNull();
    expect([back.searchParams.get("error"), back.searchParams.get("error_description")]).toEqual([
      "access_denied",
      description,
    ]);
  });
});

describe("what the provider refuses", () => {
  test("a return address that is not registered", async () => {
    const response = await fetch(authorize({ redirect_uri: "https://evil.example/callback" }), { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([400, null]);
  });

  test("a request without PKCE", async () => {
    const back = location(
      await fetch(authorize({ code_challenge: "", code_challenge_method: "" }), { redirect: "manual" }),
    );
    expect(back.searchParams.get("error")).toBe("invalid_request");
  });

  test("a code with the wrong secret, the wrong verifier, or used twice", async () => {
    const code = async () => (await signIn(maria)).back.searchParams.get("code") ?? "";
    expect((await exchange(await code(), {}, "wrong-secret")).status).toBe(401);
    expect((await exchange(await code(), { code_verifier: randomBytes(32).toString("base64url") })).status).toBe(400);
    const used = await code();
    expect((await exchange(used)).status).toBe(200);
    expect((await exchange(used)).status).toBe(400);
  });

  test("a person nobody knows", async () => {
    const { back } = await signIn({ ...maria, person: "nobody" });
    expect(back.searchParams.get("error")).toBe("invalid_request");
  });
});
