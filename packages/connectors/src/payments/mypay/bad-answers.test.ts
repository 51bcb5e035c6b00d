import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import { failureOf, type Said } from "../../http/answering.testing.ts";
import { readSoap, writeSoap } from "../soap.ts";
import { debt, fault, openMyPay, operationOf, soap } from "./saying.testing.ts";
import { myPayNamespace, packXml, unpackXml, VersamentoDocument } from "./wire.ts";

let mypay: Awaited<ReturnType<typeof openMyPay>>;
beforeAll(async () => {
  mypay = await openMyPay();
});
afterAll(() => mypay.close());

const pagato = (changes: object = {}) => ({
  identificativoUnivocoVersamento: debt.iuv,
  identificativoUnivocoRiscossione: "rt1",
  singoloImportoPagato: "1234.05",
  dataEsitoSingoloPagamento: "2026-11-26+01:00",
  istitutoAttestante: "Banca",
  ...changes,
});
const paidWith = (...rows: object[]) => ({
  paaSILChiediPagatiConRicevuta: { pagati: packXml({ pagati: { pagato: rows } }) },
});
const unpaid = { paaSILChiediPagatiConRicevuta: fault("PAA_PAGAMENTO_NON_INIZIATO") };

describe("a debt that is imported", () => {
  const sent = () =>
    VersamentoDocument.parse(
      unpackXml(String(Reflect.get(Object(readSoap(mypay.heard[0]?.body ?? "")?.content), "dovuto"))),
    ).Versamento;

  test("is told with our key, its IUV, the amount in euro and whose it is; the message names body and password", async () => {
    mypay.answers({});
    await mypay.client().createDebt(debt);
    expect(sent()).toEqual({
      azione: "I",
      soggettoPagatore: {
        identificativoUnivocoPagatore: {
          tipoIdentificativoUnivoco: "F",
          codiceIdentificativoUnivoco: "RSSMRA80A01H501U",
        },
        anagraficaPagatore: "Mario Rossi",
      },
      datiVersamento: {
        identificativoUnivocoDovuto: debt.key,
        identificativoUnivocoVersamento: debt.iuv,
        importoSingoloVersamento: "1234.05",
        identificativoTipoDovuto: "ZTL",
        causaleVersamento: "Mensa & <merenda>",
        datiSpecificiRiscossione: "9/0101002IM/",
        dataEsecuzionePagamento: "2027-02-28",
      },
    });
    const [heard] = mypay.heard;
    expect([heard?.path, heard?.headers["soapaction"]]).toEqual(["/ws/ente", "paaSILImportaDovuto"]);
    expect(heard?.body).toContain("<codIpaEnte>c_b999</codIpaEnte>");
  });

  test("in a long name keeps what the schema has room for, with an e-mail where there is one", async () => {
    mypay.answers({});
    await mypay.client().createDebt({
      ...debt,
      debtor: { type: "G", fiscalCode: "00488410010", name: "x".repeat(200), email: "a@b.example" },
    });
    expect([
      sent().soggettoPagatore.anagraficaPagatore.length,
      sent().soggettoPagatore["e-mailPagatore"],
      sent().soggettoPagatore.identificativoUnivocoPagatore.tipoIdentificativoUnivoco,
    ]).toEqual([70, "a@b.example", "G"]);
  });

  test.each([
    ["of ours", debt.iuv, null],
    ["of another", "01999999999999999", "PAA_IUD_DUPLICATO"],
    ["of nobody it names", undefined, "PAA_IUD_DUPLICATO"],
  ])("twice is told as a duplicate %s", async (_whose, iuv, code) => {
    mypay.answers({
      paaSILImportaDovuto: {
        ...fault("PAA_IUD_DUPLICATO"),
        ...(iuv !== undefined && { identificativoUnivocoVersamento: iuv }),
      },
    });
    const failure = await failureOf(mypay.client().createDebt(debt));
    expect(failure === undefined ? null : isConnectorRefused(failure) && failure.code).toBe(code);
  });

  test.each([
    [fault("PAA_XML_NON_VALIDO", "manca la causale"), "manca la causale"],
    [{ fault: { faultCode: "PAA_IMPORTO_NON_VALIDO", faultString: "importo errato" } }, "importo errato"],
    [fault("PAA_ENTE_NON_VALIDO"), "PAA_ENTE_NON_VALIDO"],
    [fault("PAA_SYSTEM_ERROR", "x".repeat(5_000)), "MyPay rifiuta"],
  ])("and refused says MyPay's own words, the best it gives: %#", async (content, words) => {
    mypay.answers({ paaSILImportaDovuto: content });
    const failure = await failureOf(mypay.client().createDebt(debt));
    expect(isConnectorRefused(failure) && failure.message).toContain(words);
    expect(String(failure).length).toBeLessThan(400);
  });
});

describe("an answer nobody can use", () => {
  const bad: [string, Said][] = [
    ["a page in HTML", { body: "<html><body>Accesso</body></html>" }],
    ["nothing at all", { body: "" }],
    ["half a message", { body: "<soapenv:Envelope><soapenv:Body>" }],
    ["an answer to another question", soap("paaSILVerificaAvvisoRispostaAltra", { esito: "OK" })],
    ["a SOAP fault of the transport", soap("Fault", { faultcode: "soap:Client", faultstring: "no" })],
    ["a fault without a code", soap("paaSILImportaDovutoRisposta", { fault: { description: "?" } })],
    [
      "entities of its own",
      {
        body: `<!DOCTYPE a [<!ENTITY b "c">]>${writeSoap({ namespace: myPayNamespace, name: "paaSILImportaDovutoRisposta", content: { esito: "OK" } })}`,
      },
    ],
    [
      "an endless message",
      {
        body: writeSoap({
          namespace: myPayNamespace,
          name: "paaSILImportaDovutoRisposta",
          content: { esito: "x".repeat(600_000) },
        }),
      },
    ],
    ["a page that is not there", { status: 404, body: "not found" }],
    ["a connection that breaks off", "cut off"],
  ];
  test.each(bad)("to a debt that is imported leaves it open whether it was: %s", async (_what, said) => {
    mypay.says(() => said);
    const failure = await failureOf(mypay.client().createDebt(debt));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
  });

  test.each(bad)("to a question leaves nothing undone: %s", async (_what, said) => {
    mypay.says(() => said);
    const failure = await failureOf(mypay.client().status(debt));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
    expect(String(failure)).not.toMatch(/password-di-prova|RSSMRA/);
  });

  test.each([401, 403])(
    "HTTP %i is a refusal of us, to be mended in the options and not tried for days",
    async (http) => {
      mypay.says(() => ({ status: http, body: "Unauthorized" }));
      for (const work of [mypay.client().createDebt(debt), mypay.client().status(debt), mypay.client().ping()])
        expect(await failureOf(work)).toMatchObject({ code: `HTTP_${http}`, isOfUs: true });
    },
  );

  test.each([
    [503, 30],
    [429, 30],
  ])("HTTP %i says when to come again", async (http, retryAfter) => {
    mypay.says(() => ({ status: http, headers: { "retry-after": "30" } }));
    expect(await failureOf(mypay.client().status(debt))).toMatchObject({ retryAfter, isOutcomeUnknown: false });
    expect(await failureOf(mypay.client().createDebt(debt))).toMatchObject({ retryAfter, isOutcomeUnknown: false });
  });
});

describe("the state of a debt", () => {
  test("paid is what the list of payments says, to the cent and on the day of Rome, once for each receipt", async () => {
    mypay.answers(
      paidWith(
        pagato(),
        pagato({
          identificativoUnivocoRiscossione: "rt2",
          dataEsitoSingoloPagamento: "2026-11-27T08:00:00",
          istitutoAttestante: undefined,
        }),
      ),
    );
    expect(await mypay.client().status(debt)).toEqual({
      noticeCode: debt.noticeCode,
      amount: 123_405,
      state: "paid",
      receipts: [
        {
          receiptId: "rt1",
          amount: 123_405,
          paidAt: new Date("2026-11-25T23:00:00Z"),
          method: undefined,
          psp: "Banca",
        },
        {
          receiptId: "rt2",
          amount: 123_405,
          paidAt: new Date("2026-11-27T07:00:00Z"),
          method: undefined,
          psp: undefined,
        },
      ],
    });
    expect(mypay.heard.map(({ body }) => operationOf(body))).toEqual(["paaSILChiediPagatiConRicevuta"]);
  });

  test.each([
    ["no amount", { singoloImportoPagato: "1234,05" }],
    ["an amount of nothing", { singoloImportoPagato: "0.00" }],
    ["no day", { dataEsitoSingoloPagamento: "26/11/2026" }],
    ["no id", { identificativoUnivocoRiscossione: "" }],
    ["an endless id", { identificativoUnivocoRiscossione: "r".repeat(100) }],
    ["an amount beyond our columns", { singoloImportoPagato: "99999999.00" }],
  ])("with a payment of %s is asked again", async (_what, changes) => {
    mypay.answers(paidWith(pagato(changes)));
    expect(isConnectorDown(await failureOf(mypay.client().status(debt)))).toBe(true);
  });

  test.each([
    ["no base64 of any XML", "%%%"],
    ["XML of something else", packXml({ altro: 1 })],
    ["a list without payments", packXml({ pagati: {} })],
  ])("with a list that is %s is asked again", async (_what, pagati) => {
    mypay.answers({ paaSILChiediPagatiConRicevuta: { pagati } });
    expect(isConnectorDown(await failureOf(mypay.client().status(debt)))).toBe(true);
  });

  test.each([
    ["PAA_PAGAMENTO_ANNULLATO", "cancelled"],
    ["PAA_PAGAMENTO_SCADUTO", "expired"],
    ["PAA_PAGAMENTO_DUPLICATO", "paid"],
  ])("%s is %s", async (code, state) => {
    mypay.answers({ ...unpaid, paaSILVerificaAvviso: { ...fault(code), importo: "1234.05" } });
    expect(await mypay.client().status(debt)).toMatchObject({ state, amount: 123_405, receipts: [] });
  });

  test("nobody knows is null, and one of which no amount is told is open all the same", async () => {
    mypay.answers({ ...unpaid, paaSILVerificaAvviso: fault("PAA_PAGAMENTO_SCONOSCIUTO") });
    expect(await mypay.client().status(debt)).toBeNull();
    mypay.answers({ ...unpaid, paaSILVerificaAvviso: { esito: "OK" } });
    expect(await mypay.client().status(debt)).toMatchObject({ state: "open", amount: 0 });
  });

  test("with a fault nobody knows is refused by its code, not guessed", async () => {
    mypay.answers({ ...unpaid, paaSILVerificaAvviso: fault("PAA_ENTE_NON_VALIDO") });
    expect(await failureOf(mypay.client().status(debt))).toMatchObject({ code: "PAA_ENTE_NON_VALIDO" });
  });
});
