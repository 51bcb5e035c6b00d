import { describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import type { RegistrationRequest } from "../port.ts";
import { toFailure, toNuovaRegistrazione, toReceipt } from "./map.ts";
import { codiciErrore, NuovaRegistrazione } from "./wire.ts";

const now = new Date("2026-11-26T10:00:00Z");
const request = (changes: Partial<RegistrationRequest> = {}): RegistrationRequest => ({
  key: "k-1",
  direction: "incoming",
  subject: "Domanda",
  sender: { name: "Maria Rossi", fiscalCode: "RSSMRA80A41H501U" },
  recipients: [{ name: "Comune di Bugliano", office: "Anagrafe", email: "anagrafe@pec.example" }],
  document: { name: "domanda.pdf", mediaType: "application/pdf", sha256: "a", content: async () => new Uint8Array() },
  attachments: [],
  classification: "6.3",
  folder: "Permessi 2026",
  ...changes,
});
const written = (changes: Partial<RegistrationRequest> = {}, others: string[] = []) =>
  toNuovaRegistrazione(request(changes), { main: "d-1", others }, { registry: "PG", createFolders: true });
const failure = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  toFailure(
    {
      status,
      headers: new Headers(headers),
      body: new TextEncoder().encode(typeof body === "string" ? body : JSON.stringify(body)),
    },
    now,
  );

describe("a registration in the vendor's words", () => {
  test.each([
    ["incoming", "ARRIVO"],
    ["outgoing", "PARTENZA"],
  ] as const)("that is %s is %s", (direction, movimento) => expect(written({ direction }).movimento).toBe(movimento));

  test("names the office beside the body, and a person by the fiscal code where there is one", () => {
    const { mittente, destinatari } = written();
    expect(mittente).toEqual({ denominazione: "Maria Rossi", codiceFiscale: "RSSMRA80A41H501U" });
    expect(destinatari).toEqual([{ denominazione: "Comune di Bugliano – Anagrafe", email: "anagrafe@pec.example" }]);
  });

  test("keeps the main document first and the others in order", () => {
    expect(written({}, ["d-2", "d-3"])).toMatchObject({ documentoPrincipale: "d-1", allegati: ["d-2", "d-3"] });
  });

  test("with names without end is still one the vendor takes", () => {
    const long = written({
      sender: { name: "x".repeat(600) },
      recipients: [{ name: "y".repeat(240), office: "z".repeat(240) }],
    });
    expect(NuovaRegistrazione.safeParse({ ...long, documentoPrincipale: long.documentoPrincipale }).success).toBe(true);
    expect([long.mittente.denominazione.length, long.destinatari[0]?.denominazione.length]).toEqual([250, 250]);
  });
});

test("a receipt is quoted as on paper, to the instant, with its folder where there is one", () => {
  const given = { numero: "0001234", anno: 2026, dataRegistrazione: "2026-11-26T10:00:00+01:00" };
  expect(toReceipt(given as never)).toEqual({ number: "0001234/2026", registeredAt: new Date("2026-11-26T09:00:00Z") });
  expect(toReceipt({ ...given, fascicolo: "F-1" } as never).folder).toBe("F-1");
});

describe("a refusal of the vendor", () => {
  test.each(codiciErrore.filter((codice) => codice !== "REGISTRO_CHIUSO"))(
    "%s says what to do, and the vendor's own words",
    (codice) => {
      const made = failure(422, { codice, messaggio: "  parole del gestore " });
      expect(isConnectorRefused(made) && made.code).toBe(codice);
      expect(String(made)).toMatch(/Risposta: parole del gestore$/);
      expect(String(made).length).toBeGreaterThan(40);
    },
  );

  test.each<[Record<string, string>, number | undefined]>([
    [{ "retry-after": "600" }, 600],
    [{ "retry-after": "Thu, 26 Nov 2026 10:05:00 GMT" }, 300],
    [{}, undefined],
    [{ "retry-after": "domani" }, undefined],
  ])("a closed register opens again by itself: %j is %s seconds", (headers, retryAfter) => {
    const made = failure(423, { codice: "REGISTRO_CHIUSO", messaggio: "chiuso" }, headers);
    expect(isConnectorDown(made) && made.retryAfter).toBe(retryAfter);
  });

  test.each(["CODICE_NUOVO", "constructor", "toString"])(
    "with the code %s, which nobody knows, says what the vendor says",
    (codice) => {
      const made = failure(422, { codice, messaggio: "qualcosa" });
      expect(isConnectorRefused(made) && [made.code, made.message]).toEqual([codice, "qualcosa"]);
    },
  );

  test("at great length is cut", () => {
    expect(String(failure(422, { codice: "RICHIESTA_NON_VALIDA", messaggio: "x".repeat(5_000) })).length).toBeLessThan(
      500,
    );
  });

  test.each(["", "<html>", "[]", "null", '{"codice":1}', '{"codice":"X"}'])(
    "of %j, which explains nothing, points to the address",
    (body) => {
      const made = failure(404, body);
      expect(isConnectorRefused(made) && made.code).toBe("HTTP_404");
      expect(String(made)).toContain("verificare l'indirizzo");
    },
  );

  test.each([
    [401, true],
    [403, true],
    [400, false],
    [422, false],
  ])("with HTTP %i is of us: %s", (status, isOfUs) => {
    const known = failure(status, { codice: "CREDENZIALI_NON_VALIDE", messaggio: "no" });
    const unknown = failure(status, "");
    expect([known, unknown].map((made) => isConnectorRefused(made) && made.isOfUs)).toEqual([isOfUs, isOfUs]);
  });
});
