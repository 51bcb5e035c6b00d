import { createHash } from "node:crypto";
import type { MoodSetting } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { codiciErrore } from "@sportello/connectors/protocol/sandbox-registry/wire";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startForced } from "./forced-outcomes.testing.ts";
import { apiKeyOf } from "./registry/registries.ts";
import type { Sandbox } from "./start-sandbox.ts";

let sandbox: Sandbox;
let end: () => Promise<void>;
beforeAll(async () => {
  ({ sandbox, end } = await startForced());
});
afterAll(() => end());
beforeEach(() => sandbox.mood({ mood: "well" }));

const api = (path: string, init: RequestInit = {}, key = apiKeyOf("bugliano")) =>
  fetch(`${sandbox.url}/protocollo/bugliano/api/v1${path}`, {
    ...init,
    headers: { "content-type": "application/json", ...init.headers, authorization: `Bearer ${key}` },
  });

/** Puts a document into the protocol system, as every registration needs one. */
const upload = async (content = "domanda", mark = createHash("sha256").update(content).digest("hex")) => {
  const form = new FormData();
  form.set("nome", "domanda.pdf");
  form.set("impronta", mark);
  form.set("file", new Blob([content], { type: "application/pdf" }), "domanda.pdf");
  return fetch(`${sandbox.url}/protocollo/bugliano/api/v1/documenti`, {
    method: "POST",
    body: form,
    headers: { authorization: `Bearer ${apiKeyOf("bugliano")}` },
  });
};
const request = async (key: string, change: object = {}) => ({
  riferimentoEsterno: key,
  registro: "PG",
  movimento: "ARRIVO",
  oggetto: "Domanda di occupazione",
  mittente: { denominazione: "Maria Rossi" },
  destinatari: [{ denominazione: "Comune" }],
  classificazione: "6.3",
  fascicolo: { denominazione: "Permessi 2026", crea: true },
  documentoPrincipale: ((await (await upload()).json()) as { idDocumento: string }).idDocumento,
  allegati: [],
  ...change,
});
const register = async (key: string, change: object = {}) => {
  const body = JSON.stringify(await request(key, change));
  return { answer: () => api("/registrazioni", { method: "POST", body }) };
};
const registered = (key: string) =>
  sandbox.registrations("bugliano").filter(({ request: one }) => one.riferimentoEsterno === key).length;
type Said = { codice?: string; messaggio?: string; riferimentoEsterno?: string };

describe("a protocol system with a bad day answers as the vendor does", () => {
  test.each<[MoodSetting, number, string | null, string | null, number]>([
    [{ mood: "down" }, 503, null, "30", 0],
    [{ mood: "refuses" }, 422, "CLASSIFICAZIONE_INESISTENTE", null, 0],
    [{ mood: "closed" }, 423, "REGISTRO_CHIUSO", "600", 0],
    [{ mood: "out_of_numbers" }, 409, "NUMERAZIONE_ESAURITA", null, 0],
    [{ mood: "slow", delayMs: 1 }, 201, null, null, 1],
    [{ mood: "unknown_outcome", delayMs: 1 }, 201, null, null, 1],
  ])(
    "%j: status %i, code %j, to be asked again after %j s; registrations made: %i",
    async (setting, status, code, after, made) => {
      const key = `day-${setting.mood}`;
      const { answer } = await register(key);
      sandbox.mood(setting);
      const response = await answer();
      const text = await response.text();
      expect([response.status, response.headers.get("retry-after"), registered(key)]).toEqual([status, after, made]);
      if (code === null) return;
      expect(JSON.parse(text)).toEqual({ codice: code, messaggio: expect.stringMatching(/\w{4}/) });
    },
  );

  test.each([...codiciErrore])("it refuses with the reason that was chosen: %s", async (code) => {
    const { answer } = await register(`reason-${code}`);
    sandbox.mood({ mood: "refuses", code });
    const response = await answer();
    expect([response.status, ((await response.json()) as Said).codice, registered(`reason-${code}`)]).toEqual([
      422,
      code,
      0,
    ]);
  });

  test("whose answer gets lost has given the number: asked again by the key it says the same one", async () => {
    const { answer } = await register("lost");
    sandbox.mood({ mood: "unknown_outcome", count: 1 });
    await expect(answer()).rejects.toThrow();
    const found = (await (await api("/registrazioni?riferimentoEsterno=lost")).json()) as {
      items: { numero: string }[];
    };
    const again = await answer();
    expect([again.status, registered("lost"), ((await again.json()) as { numero: string }).numero]).toEqual([
      200,
      1,
      found.items[0]?.numero,
    ]);
  });

  test("that repeats its last answer gives the number of another document, once per wish", async () => {
    await (await register("the-one")).answer();
    const { answer } = await register("the-other");
    sandbox.mood({ mood: "answers_twice", count: 1 });
    expect(((await (await answer()).json()) as Said).riferimentoEsterno).toBe("the-one");
    expect(((await (await answer()).json()) as Said).riferimentoEsterno).toBe("the-other");
  });

  test("is well again after as many registrations as were to be spoilt", async () => {
    const { answer } = await register("three");
    sandbox.mood({ mood: "closed", count: 2 });
    expect([(await answer()).status, (await answer()).status, (await answer()).status]).toEqual([423, 423, 201]);
  });

  test.each<[string, object, number, string]>([
    ["without a subject", { oggetto: "" }, 400, "RICHIESTA_NON_VALIDA"],
    ["without a sender", { mittente: undefined }, 400, "RICHIESTA_NON_VALIDA"],
    ["in a direction there is not", { movimento: "DENTRO" }, 400, "RICHIESTA_NON_VALIDA"],
    ["of a document nobody sent", { documentoPrincipale: "doc-none" }, 422, "DOCUMENTO_INESISTENTE"],
  ])("a registration %s is refused, names the reason and takes no number", async (what, change, status, code) => {
    const before = sandbox.registrations("bugliano").length;
    const response = await (await register(`wrong ${what}`, change)).answer();
    expect([response.status, ((await response.json()) as Said).codice]).toEqual([status, code]);
    expect(sandbox.registrations("bugliano")).toHaveLength(before);
  });

  test.each(["", "<xml/>", '{"oggetto":', "[]", "null"])(
    "a registration that is no JSON object (%j) is refused as the vendor refuses it",
    async (body) => {
      const response = await api("/registrazioni", { method: "POST", body });
      expect([response.status, ((await response.json()) as Said).codice]).toEqual([400, "RICHIESTA_NON_VALIDA"]);
    },
  );

  test.each([
    ["empty", "", undefined],
    ["with another fingerprint", "domanda", "0".repeat(64)],
  ])("a file that is %s is refused", async (_, content, mark) => {
    const response = await (mark === undefined ? upload(content) : upload(content, mark));
    expect([response.status, ((await response.json()) as Said).codice]).toEqual([422, "DOCUMENTO_NON_VALIDO"]);
  });

  test("a file that is no form is refused", async () => {
    const response = await api("/documenti", { method: "POST", body: "not a form" });
    expect([response.status, ((await response.json()) as Said).codice]).toEqual([400, "RICHIESTA_NON_VALIDA"]);
  });
});
