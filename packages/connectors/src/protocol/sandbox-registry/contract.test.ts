import { http, HttpResponse } from "msw";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import { openOffice, registration, textFile } from "./office.testing.ts";
import { codiciErrore } from "./wire.ts";

const office = openOffice();
afterAll(office.close);
beforeEach(() => {
  office.moods.set({ mood: "well" });
  office.server.resetHandlers();
});

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("the protocol system of a municipality", () => {
  test("gives a number of the year, the instant and the folder", async () => {
    const receipt = await office.client().register(registration("first"));
    expect(receipt).toEqual({
      number: "0000001/2026",
      registeredAt: new Date("2026-11-23T10:00:00Z"),
      folder: "Accesso ZTL 2026",
    });
  });

  test("receives the document, the attachments and the signature file, in this order", async () => {
    await office.client().register(registration("with-files"));
    const { documents } = office.book.pages();
    const request = office.book.find("with-files")?.request;
    const names = [request?.documentoPrincipale, ...(request?.allegati ?? [])].map(
      (id) => documents.find((document) => document.id === id)?.name,
    );
    expect(names).toEqual(["domanda.pdf", "carta-identità.pdf", "segnatura.xml"]);
  });

  test("receives no signature file where the registry makes its own", async () => {
    await office.client({ attachSignatureFile: false }).register(registration("without-signature"));
    expect(office.book.find("without-signature")?.request.allegati).toHaveLength(1);
  });

  test("shows the office beside the body", async () => {
    await office
      .client()
      .register(
        registration("to-an-office", { recipients: [{ name: "Comune di Bugliano", office: "Ufficio Mobilità" }] }),
      );
    expect(office.book.find("to-an-office")?.request.destinatari).toEqual([
      { denominazione: "Comune di Bugliano – Ufficio Mobilità" },
    ]);
  });

  test("registers what the municipality sends out as a departure", async () => {
    await office.client().register(
      registration("outcome", {
        direction: "outgoing",
        sender: { name: "Comune di Bugliano" },
        recipients: [{ name: "Mario Rossi" }],
      }),
    );
    expect(office.book.find("outcome")?.request).toMatchObject({
      movimento: "PARTENZA",
      mittente: { denominazione: "Comune di Bugliano" },
    });
  });

  test("answers a repeated request with the first number", async () => {
    const first = await office.client().register(registration("again"));
    expect(await office.client().register(registration("again"))).toEqual(first);
  });

  test("finds a registration by our key, and nothing for a key it never saw", async () => {
    const receipt = await office.client().register(registration("é/?&= key"));
    expect(await office.client().find("é/?&= key")).toEqual(receipt);
    expect(await office.client().find("never")).toBeNull();
  });

  test("is asked for its state by the status page", async () => {
    await expect(office.client().ping()).resolves.toBeUndefined();
  });

  test("is never told a file that changed since it was received", async () => {
    const altered = { ...textFile("domanda.pdf", "a"), content: async () => new TextEncoder().encode("b") };
    const failure = await failureOf(office.client().register(registration("altered", { document: altered })));
    expect(isConnectorRefused(failure) && failure.code).toBe("document_altered");
    expect(office.book.find("altered")).toBeUndefined();
  });
});

describe("a refusal of the protocol system reaches the operator with its code", () => {
  test.each([
    ["CLASSIFICAZIONE_INESISTENTE", {}, { classification: "99.1" }],
    ["FASCICOLO_INESISTENTE", { createFolders: false }, { folder: "Mai aperto" }],
    ["REGISTRO_INESISTENTE", { registry: "ALBO" }, {}],
    ["CREDENZIALI_NON_VALIDE", { apiKey: "sbagliata" }, {}],
    ["DOCUMENTO_NON_VALIDO", {}, { document: textFile("vuoto.pdf", "") }],
    ["RICHIESTA_NON_VALIDA", {}, { subject: "" }],
  ] as const)("%s", async (code, options, changes) => {
    const failure = await failureOf(office.client(options).register(registration(`refused-${code}`, changes)));
    expect(isConnectorRefused(failure) && [failure.code, failure.isOfUs]).toEqual([
      code,
      code === "CREDENZIALI_NON_VALIDE",
    ]);
    expect(office.book.find(`refused-${code}`)).toBeUndefined();
  });

  test.each(codiciErrore.filter((code) => code !== "REGISTRO_CHIUSO"))(
    "%s, in a sentence of ours before the vendor's own",
    async (code) => {
      office.moods.set({ mood: "refuses", code });
      const failure = await failureOf(office.client().register(registration(`all-${code}`)));
      expect(isConnectorRefused(failure) && failure.code).toBe(code);
      expect(isConnectorRefused(failure) && failure.message).toMatch(/^.{20,} Risposta: Operazione respinta/);
    },
  );

  test("RIFERIMENTO_GIA_USATO when another document carries the same key", async () => {
    await office.client().register(registration("taken"));
    const failure = await failureOf(office.client().register(registration("taken", { subject: "Altro" })));
    expect(isConnectorRefused(failure) && failure.code).toBe("RIFERIMENTO_GIA_USATO");
  });

  test("with a sentence that says what to do", async () => {
    const failure = await failureOf(office.client().register(registration("plain-words", { classification: "99.1" })));
    expect(isConnectorRefused(failure) && failure.message).toContain("correggerla nelle opzioni del servizio");
  });

  test("also with a code nobody told us about", async () => {
    office.moods.set({ mood: "refuses", code: "FIRMA_SCADUTA" });
    const failure = await failureOf(office.client().register(registration("new-code")));
    expect(isConnectorRefused(failure) && [failure.code, failure.message]).toEqual([
      "FIRMA_SCADUTA",
      "Operazione respinta dal gestore documentale",
    ]);
  });

  test("even when the answer is an HTML page", async () => {
    office.server.use(
      http.get("http://registry.test/api/v1/stato", () => HttpResponse.html("<h1>Not found</h1>", { status: 404 })),
    );
    const failure = await failureOf(office.client().ping());
    expect(isConnectorRefused(failure) && failure.code).toBe("HTTP_404");
  });
});

describe("an answer we cannot read", () => {
  test.each([
    ["is not JSON", "domani"],
    [
      "lacks the number",
      JSON.stringify({
        riferimentoEsterno: "odd",
        registro: "PG",
        anno: 2026,
        dataRegistrazione: "2026-11-23T10:00:00Z",
      }),
    ],
    [
      "has a number of three digits",
      JSON.stringify({
        riferimentoEsterno: "odd",
        registro: "PG",
        numero: "123",
        anno: 2026,
        dataRegistrazione: "2026-11-23T10:00:00Z",
      }),
    ],
  ])("%s: the outcome is unknown", async (_, body) => {
    office.server.use(
      http.post("http://registry.test/api/v1/registrazioni", () => new HttpResponse(body, { status: 201 })),
    );
    const failure = await failureOf(office.client().register(registration("odd")));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
  });
});
