import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moods } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { createTransport } from "nodemailer";
import { verifySync } from "otplib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "./env.ts";
import { apiKeyOf } from "./registry/registries.ts";
import { type Sandbox, startSandbox } from "./start-sandbox.ts";

const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const staff = [{ email: "anna@comune.example", name: "Anna <Lombardi>", role: "operator", password: "pw", secret }];
let folder: string;
let sandbox: Sandbox;
const start = () =>
  startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: ["http://localhost:3000"],
    webUrl: "http://localhost:3000",
    adminUrl: "http://localhost:3001",
    staff,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-sandbox-"));
  sandbox = await start();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

const text = async (path: string) => (await fetch(sandbox.url + path)).text();

describe("the mail box", () => {
  test("a mail sent by SMTP can be read, by its address", async () => {
    const transport = createTransport({ host: "localhost", port: sandbox.smtpPort, secure: false, ignoreTLS: true });
    await transport.sendMail({
      from: "Comune <urp@comune.example>",
      to: "Maria@posta.example",
      subject: "La tua pratica",
      text: "Ricevuta",
      html: "<p>Ricevuta</p><script>bad()</script>",
    });
    const mails = (await (await fetch(`${sandbox.url}/posta/api/messages?to=maria@posta.example`)).json()) as {
      id: string;
      subject: string;
      text: string;
    }[];
    expect(mails).toMatchObject([{ subject: "La tua pratica", text: "Ricevuta" }]);
    expect(await text("/posta")).toContain("La tua pratica");
    const read = await text(`/posta/${mails[0]?.id}`);
    expect(read).toContain('sandbox="allow-popups"');
    expect(read).not.toContain("<script>");
    expect(sandbox.messages("nobody@posta.example")).toEqual([]);
  });
});

describe("the codes of the second factor", () => {
  test("the code shown is the one that opens", async () => {
    const [shown] = (await (await fetch(`${sandbox.url}/codici/api`)).json()) as { email: string; code: string }[];
    expect(shown?.email).toBe("anna@comune.example");
    // The step may end between showing and trying: the town takes a code one step late, too.
    expect(verifySync({ secret, token: shown?.code ?? "", epochTolerance: 30 })).toMatchObject({ valid: true });
  });

  test("names are shown as text", async () => {
    expect(await text("/codici")).toContain("Anna &lt;Lombardi&gt;");
  });
});

describe("the protocol system over HTTP", () => {
  const call = (path: string, init: RequestInit = {}, key = apiKeyOf("bugliano")) =>
    fetch(`${sandbox.url}/protocollo/bugliano/api/v1${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${key}` },
    });
  const mood = (setting: object) =>
    fetch(`${sandbox.url}/protocollo/umore`, { method: "PUT", body: JSON.stringify(setting) });

  test("it answers to its own key only, and each municipality has its own", async () => {
    expect((await call("/stato")).status).toBe(200);
    expect((await call("/stato", {}, apiKeyOf("montefiore"))).status).toBe(401);
    expect((await fetch(`${sandbox.url}/protocollo/altrove/api/v1/stato`)).status).toBe(404);
  });

  test("its mood can be spoilt for one municipality and mended", async () => {
    expect((await mood({ tenant: "bugliano", mood: "down" })).status).toBe(200);
    expect((await call("/stato")).status).toBe(503);
    const other = await fetch(`${sandbox.url}/protocollo/montefiore/api/v1/stato`, {
      headers: { authorization: `Bearer ${apiKeyOf("montefiore")}` },
    });
    expect(other.status).toBe(200);
    await mood({ mood: "well" });
    expect((await call("/stato")).status).toBe(200);
  });

  test.each([["not json"], ['{"mood":"furious"}'], ['{"mood":"down","forSeconds":-1}']])(
    "a mood that makes no sense is refused: %s",
    async (body) => {
      expect((await fetch(`${sandbox.url}/protocollo/umore`, { method: "PUT", body })).status).toBe(400);
    },
  );

  test("the form on the page changes the mood too", async () => {
    const posted = await fetch(`${sandbox.url}/protocollo/umore`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        tenant: "bugliano",
        mood: "slow",
        forSeconds: "1",
        count: "",
        delayMs: "",
        code: "",
      }),
    });
    expect(posted.status).toBe(303);
    expect(await text("/protocollo")).toContain("risponde lentamente");
    await mood({ mood: "well" });
  });

  test.each([...moods])(
    "the page offers the mood %s and the form sets it, with how long, how often, how late and why",
    async (one) => {
      expect(await text("/protocollo")).toContain(`<option value="${one}"`);
      const body = new URLSearchParams({
        tenant: "bugliano",
        mood: one,
        forSeconds: "3600",
        count: "7",
        delayMs: "10",
        code: "FASCICOLO_INESISTENTE",
      });
      await fetch(`${sandbox.url}/protocollo/umore`, { method: "POST", redirect: "manual", body });
      expect(await text("/protocollo")).toContain("per altre 7 registrazioni");
      await mood({ mood: "well" });
    },
  );

  test("a registration keeps its number over a restart", async () => {
    const form = new FormData();
    form.set("nome", "domanda.pdf");
    form.set("impronta", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    form.set("file", new Blob(["hello"], { type: "application/pdf" }), "domanda.pdf");
    const { idDocumento } = (await (await call("/documenti", { method: "POST", body: form })).json()) as {
      idDocumento: string;
    };
    const request = {
      riferimentoEsterno: "doc-1",
      registro: "PG",
      movimento: "ARRIVO",
      oggetto: "Domanda",
      mittente: { denominazione: "Maria Rossi" },
      destinatari: [{ denominazione: "Comune" }],
      classificazione: "6.3",
      fascicolo: { denominazione: "Permessi 2026", crea: true },
      documentoPrincipale: idDocumento,
      allegati: [],
    };
    const made = await call("/registrazioni", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    expect(made.status).toBe(201);
    const { numero } = (await made.json()) as { numero: string };
    expect(await text("/protocollo")).toContain(numero);
    await sandbox.close();
    sandbox = await start();
    expect(sandbox.registrations("bugliano").map(({ receipt }) => receipt.numero)).toEqual([numero]);
  });
});

describe("the pages and the settings", () => {
  test.each(["/", "/posta", "/protocollo", "/codici"])("%s is a page in Italian without script", async (path) => {
    const page = await text(path);
    expect(page).toContain('<html lang="it">');
    expect(page).not.toContain("<script");
  });

  test("a page that is not there says so", async () => {
    expect((await fetch(`${sandbox.url}/altro`)).status).toBe(404);
  });

  test("wrong settings are named one by one", () => {
    expect(() => readEnv({ SANDBOX_PORT: "x", SANDBOX_STAFF: "{" })).toThrow(
      /SANDBOX_PORT[\s\S]*SANDBOX_STAFF|SANDBOX_STAFF[\s\S]*SANDBOX_PORT/,
    );
    expect(readEnv({ SANDBOX_DIR: "/tmp/x", SANDBOX_CLIENT_SECRET: "12345678" }).WEB_HOSTS).toContain(
      "bugliano.localhost",
    );
  });
});
