import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isConnectorDown, isConnectorRefused } from "@sportello/connectors/failures";
import { createIdentityProvider } from "@sportello/connectors/identity/registry";
import { createNotices } from "@sportello/connectors/notices/registry";
import type { ProtocolFile, RegistrationRequest } from "@sportello/connectors/protocol/port";
import { registerOnce } from "@sportello/connectors/protocol/register-once";
import { createProtocol } from "@sportello/connectors/protocol/registry";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { testPeople } from "./identity/people.ts";
import { apiKeyOf } from "./registry/registries.ts";
import { type Sandbox, startSandbox } from "./start-sandbox.ts";

const origin = "http://localhost:3000";
let folder = "";
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-sandbox-"));
  sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: [origin],
    webUrl: origin,
    adminUrl: origin,
    staff: [],
  });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => sandbox.mood({ mood: "well" }));

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

const file = (name: string): ProtocolFile => {
  const content = new TextEncoder().encode(name);
  return {
    name,
    mediaType: "application/pdf",
    sha256: createHash("sha256").update(content).digest("hex"),
    content: async () => content,
  };
};
const registration = (key: string, changes: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  key,
  direction: "incoming",
  subject: "Domanda",
  sender: { name: "Maria Rossi" },
  recipients: [{ name: "Comune di Bugliano" }],
  document: file("domanda.pdf"),
  attachments: [],
  classification: "6.3",
  folder: "Permessi 2026",
  ...changes,
});
const protocol = (tenant = "bugliano") =>
  createProtocol("sandbox-registry", {
    url: `${sandbox.url}/protocollo/${tenant}/api/v1`,
    apiKey: apiKeyOf(tenant),
    administrationCode: "c_bugl",
    administrationName: "Comune di Bugliano",
    areaCode: "AOO1",
    timeoutSeconds: 5,
  });

describe("the protocol connector and the protocol system, over real HTTP", () => {
  test("a document gets the first number of its municipality's register", async () => {
    expect((await protocol().register(registration("first"))).number).toMatch(/^0000001\/20\d\d$/);
    expect((await protocol("montefiore").register(registration("first"))).number).toMatch(/^0000001\/20\d\d$/);
    expect(sandbox.registrations("bugliano").map(({ request }) => request.riferimentoEsterno)).toEqual(["first"]);
  });

  test("down, then up again: nothing was registered in between", async () => {
    sandbox.mood({ mood: "down" });
    const failure = await failureOf(protocol().register(registration("patient")));
    expect(isConnectorDown(failure) && [failure.isOutcomeUnknown, failure.retryAfter]).toEqual([false, 30]);
    sandbox.mood({ mood: "well" });
    expect(await protocol().find("patient")).toBeNull();
  });

  test("a connection that drops after the registration leaves one number, found by the key", async () => {
    sandbox.mood({ mood: "unknown_outcome", count: 1 });
    const failure = await failureOf(protocol().register(registration("dropped")));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
    await registerOnce(protocol(), registration("dropped"), { isRepeat: true });
    expect(
      sandbox.registrations("bugliano").filter(({ request }) => request.riferimentoEsterno === "dropped"),
    ).toHaveLength(1);
  });

  test("twenty documents at once, half of the answers lost, get twenty numbers without gaps", async () => {
    const before = sandbox.registrations("bugliano").length;
    sandbox.mood({ mood: "unknown_outcome", count: 10 });
    const stubborn = async (key: string) => {
      const first = await failureOf(protocol().register(registration(key)));
      return first === undefined || isConnectorDown(first)
        ? registerOnce(protocol(), registration(key), { isRepeat: true })
        : Promise.reject(first);
    };
    const receipts = await Promise.all(Array.from({ length: 20 }, (_, index) => stubborn(`crowd-${index}`)));
    const numbers = receipts.map(({ number }) => Number(number.split("/")[0])).toSorted((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index));
  });

  test("a refusal arrives with the vendor's code", async () => {
    sandbox.mood({ mood: "out_of_numbers" });
    const failure = await failureOf(protocol().register(registration("new-year")));
    expect(isConnectorRefused(failure) && failure.code).toBe("NUMERAZIONE_ESAURITA");
  });
});

test("the mail connector delivers to the mail box, with the identifier of the notice", async () => {
  const notices = createNotices("smtp", { host: "localhost", port: sandbox.smtpPort, secure: false });
  await notices.ping();
  await notices.send({
    key: "n1",
    to: { name: "Maria Rossi", email: "maria@posta.example" },
    from: { name: "Comune", email: "noreply@comune.example" },
    subject: "È arrivata",
    text: "sì",
    html: "<p>sì</p>",
  });
  const [mail] = sandbox.messages("maria@posta.example");
  expect(mail).toMatchObject({ subject: "È arrivata", text: expect.stringContaining("sì") });
  expect(mail?.messageId).toMatch(/^<[0-9a-f]{40}@comune\.example>$/);
});

describe("the identity connector and the identity provider", () => {
  const Discovery = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url(), userinfo_endpoint: z.url() });
  const redirectUri = `${origin}/api/auth/callback/citizen`;

  /** The whole way of a browser and of the application's server, with the addresses and parameters the connector gives. */
  const signIn = async (choice: Record<string, string>) => {
    const provider = createIdentityProvider("oidc", {
      issuer: `${sandbox.url}/oidc`,
      clientId: "sportello",
      clientSecret: "sandbox-secret",
    });
    const places = Discovery.parse(await (await fetch(provider.wellKnown)).json());
    const verifier = randomBytes(32).toString("base64url");
    const query = new URLSearchParams({
      ...provider.authorization.params,
      client_id: provider.clientId,
      response_type: "code",
      redirect_uri: redirectUri,
      state: "s",
      nonce: "n",
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    });
    const cookies = new Map<string, string>();
    const browse = async (url: string, init: RequestInit = {}) => {
      const response = await fetch(url, {
        ...init,
        redirect: "manual",
        headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      });
      for (const line of response.headers.getSetCookie())
        cookies.set(line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).split(";")[0] ?? "");
      return new URL(response.headers.get("location") ?? "", sandbox.url).href;
    };
    const page = await browse(`${places.authorization_endpoint}?${query.toString()}`);
    const back = new URL(
      await browse(
        await browse(page, {
          method: "POST",
          body: new URLSearchParams({ action: "enter", provider: "Poste di prova", level: "2", ...choice }),
        }),
      ),
    );
    const tokens: unknown = await (
      await fetch(places.token_endpoint, {
        method: "POST",
        headers: { authorization: `Basic ${Buffer.from("sportello:sandbox-secret").toString("base64")}` },
        body: new URLSearchParams({
          grant_type: "authorization_code",
          code: back.searchParams.get("code") ?? "",
          redirect_uri: redirectUri,
          code_verifier: verifier,
        }),
      })
    ).json();
    const client = {
      userinfo: async (token: string) =>
        z
          .record(z.string(), z.unknown())
          .parse(
            await (await fetch(places.userinfo_endpoint, { headers: { authorization: `Bearer ${token}` } })).json(),
          ),
    };
    return provider.profile(await provider.userinfo.request({ client, tokens })).identity;
  };

  test.each(testPeople.flatMap(({ key, methods }) => methods.map((method) => [key, method] as const)))(
    "%s signs in with %s and is known with all data",
    async (key, method) => {
      const person = testPeople.find((one) => one.key === key);
      const identity = await signIn({ person: key, method });
      expect(identity).toMatchObject({
        fiscalCode: person?.fiscalCode,
        givenName: person?.givenName,
        familyName: person?.familyName,
        birthDate: person?.birthDate,
        birthPlace: person?.birthPlace,
        gender: person?.gender,
        email: person?.email,
        phone: person?.phone,
        protocol: method,
        level: method === "cie" ? "cie" : "spid2",
        provider: "Poste di prova",
        address: {
          street: person?.address.street,
          municipality: person?.address.municipality,
          province: person?.address.province,
          postalCode: person?.address.postalCode,
        },
      });
      expect(Math.abs(Date.parse(identity.authenticatedAt) - Date.now())).toBeLessThan(60_000);
    },
  );
});
