import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { debtOf } from "@sportello/connectors/payments/contract.testing";
import { createPayments } from "@sportello/connectors/payments/registry";
import { cards, type PayOutcome } from "@sportello/connectors/payments/world/cards";
import type { MoodSetting } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { codiciErrore } from "@sportello/connectors/protocol/sandbox-registry/wire";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { brokerFiscalCode, stationId, stationKeyOf, subscriptionKeyOf } from "./payments/municipalities.ts";
import { apiKeyOf } from "./registry/registries.ts";
import { type Sandbox, startSandbox } from "./start-sandbox.ts";

let folder = "";
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sportello-forced-"));
  // Nobody listens where receipts go: what is sent stays under way and can be counted.
  sandbox = await startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    clientSecret: "sandbox-secret",
    webOrigins: ["http://localhost:3000"],
    webUrl: "http://localhost:9",
    adminUrl: "http://localhost:9",
    staff: [],
  });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});
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

describe("a payment ends as its card says", () => {
  const client = () =>
    createPayments("pagopa-gpd", {
      url: `${sandbox.url}/pagopa`,
      subscriptionKey: subscriptionKeyOf("bugliano"),
      organizationFiscalCode: "00998877666",
      organizationName: "Comune di Bugliano",
      iban: "IT60X0542811101000000123456",
      brokerFiscalCode,
      stationId,
      stationKey: stationKeyOf("bugliano"),
    });
  const returnTo = {
    paid: "http://comune.example/ok",
    cancelled: "http://comune.example/annulla",
    failed: "http://comune.example/errore",
  };
  let count = 0;
  const owed = async () => {
    const debt = { ...debtOf(client()), key: `forced-${(count += 1)}`, dueOn: "2099-12-31" };
    await client().createDebt(debt);
    return debt;
  };
  const pay = (url: string, body: Record<string, string>) =>
    fetch(url, { method: "POST", body: new URLSearchParams(body), redirect: "manual" });

  /** Where the browser goes, what the debt is then, how many payments the books hold, how many receipts travel. */
  const expected: Record<Exclude<PayOutcome, "abandoned">, [string | null, string, number, number]> = {
    paid: [returnTo.paid, "paid", 1, 1],
    refused: [returnTo.failed, "open", 0, 1],
    paid_twice: [returnTo.paid, "paid", 2, 2],
    notification_lost: [returnTo.paid, "paid", 1, 0],
    notification_late: [returnTo.paid, "paid", 1, 1],
    notification_doubled: [returnTo.paid, "paid", 1, 2],
    notification_before_redirect: [returnTo.paid, "paid", 1, 1],
    forged_signature: [returnTo.failed, "open", 0, 1],
    wrong_amount: [returnTo.failed, "open", 0, 1],
    browser_closed: [null, "paid", 1, 1],
    forged_stamp: [returnTo.paid, "paid", 1, 1],
  };

  test.each(cards)("$outcome, by the card $number", async ({ number, outcome }) => {
    const debt = await owed();
    const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
    const answer = await pay(payUrl, { action: "pay", card: number });
    const of = <One extends { noticeCode: string }>(some: readonly One[]) =>
      some.filter(({ noticeCode }) => noticeCode === debt.noticeCode);
    const travelling = sandbox.payments.node
      .deliveries()
      .filter(({ entry, isForged }) => entry.noticeCode === debt.noticeCode && !isForged);
    const [location, state, payments, receipts] = expected[outcome];
    expect([
      answer.headers.get("location"),
      (await client().status(debt))?.state,
      of(sandbox.payments.node.ledger()).length,
    ]).toEqual([location, state, payments]);
    // A forged receipt is tried once: it may have gone already.
    if (outcome !== "forged_signature") expect(travelling).toHaveLength(receipts);
    const again = await pay(payUrl, { action: "pay", card: number });
    expect(again.status).toBe(state === "paid" ? 409 : 303);
    expect(of(sandbox.payments.node.ledger()).length).toBe(payments);
  });

  test("who turns back pays nothing and can try again", async () => {
    const debt = await owed();
    const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
    expect((await pay(payUrl, { action: "cancel" })).headers.get("location")).toBe(returnTo.cancelled);
    expect((await client().status(debt))?.state).toBe("open");
    expect((await pay(payUrl, { action: "pay", card: cards[0].number })).headers.get("location")).toBe(returnTo.paid);
  });

  test.each(["", "4000", "4000 0000 0000 9999", "carta"])(
    "a card that is none (%j) is told beside the field, in both languages, and moves no money",
    async (card) => {
      const debt = await owed();
      const { payUrl } = await client().begin({ ...debt, attempt: "1", returnTo });
      for (const [address, title] of [
        [payUrl, "Errore: "],
        [`${payUrl}?lang=en`, "Error: "],
      ] as const) {
        const answer = await pay(address, { action: "pay", card });
        const page = await answer.text();
        expect([
          answer.status,
          page.includes(`<title>${title}`),
          page.includes('aria-describedby="card-hint card-error"'),
        ]).toEqual([422, true, true]);
      }
      expect((await client().status(debt))?.state).toBe("open");
    },
  );

  test("a cart that nobody opened has no page", async () => {
    expect((await fetch(`${sandbox.url}/paga/nessuno`)).status).toBe(404);
  });

  test.each([
    [{ fault: "down" }, 303, "è fermo"],
    [{ fault: "unknown_outcome", count: "3" }, 303, "crea la posizione ma non risponde"],
    [{ fault: "well" }, 303, "funziona bene"],
    [{ fault: "tired" }, 422, "funziona bene"],
    [{ fault: "down", count: "0" }, 422, "funziona bene"],
    [{ fault: "down", count: "many" }, 422, "funziona bene"],
  ])("the switch of bad days with %j answers %i and the centre %s", async (form, status, said) => {
    const answer = await pay(`${sandbox.url}/pagamenti/guasti`, form);
    expect(answer.status).toBe(status);
    expect(await (await fetch(`${sandbox.url}/pagamenti`)).text()).toContain(`${said}</span>`);
    await pay(`${sandbox.url}/pagamenti/guasti`, { fault: "well" });
  });

  test.each([
    [{ notice: "", outcome: "paid" }],
    [{ notice: "302000000000000000", outcome: "paid" }],
    [{ notice: "302000000000000000", outcome: "stolen" }],
    [{}],
  ])("at the counter %j pays nothing and says so", async (form) => {
    const before = sandbox.payments.node.ledger().length;
    const answer = await pay(`${sandbox.url}/pagamenti/sportello`, form);
    expect([
      answer.status,
      (await answer.text()).includes("non si può pagare"),
      sandbox.payments.node.ledger().length,
    ]).toEqual([422, true, before]);
  });
});

test.each(["/pagamenti/sportello", "/pagamenti/guasti", "/protocollo/umore"])(
  "a form that is far too large is refused at %s, and the sandbox goes on",
  async (path) => {
    const answer = await fetch(sandbox.url + path, {
      method: "POST",
      body: new URLSearchParams({ notice: "1".repeat(70_000) }),
    });
    expect(answer.status).toBe(413);
    expect((await fetch(sandbox.url)).status).toBe(200);
  },
);
