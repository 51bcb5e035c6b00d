import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import { failureOf, openAnswering, type Said } from "../../http/answering.testing.ts";
import { createHttp } from "../../http/request.ts";
import type { Debt } from "../port.ts";
import { readSoap, writeSoap } from "../soap.ts";
import { createMyPay } from "./client.ts";
import { MyPayOptions } from "./options.ts";
import { myPayNamespace, unpackXml, VersamentoDocument } from "./wire.ts";

/** A MyPay that says whatever the test wants, over real HTTP. */
let mypay: Awaited<ReturnType<typeof openAnswering>>;
beforeAll(async () => {
  mypay = await openAnswering();
});
afterAll(() => mypay.close());

const options = (changes: Partial<MyPayOptions> = {}) =>
  MyPayOptions.parse({
    url: `${mypay.url}/ws/`,
    bodyCode: "c_b999",
    password: "password-di-prova",
    dueType: "ZTL",
    organizationFiscalCode: "00998877666",
    organizationName: "Comune di Bugliano",
    ...changes,
  });
const client = (changes: Partial<MyPayOptions> = {}) => createMyPay(options(changes), createHttp({ vendor: "mypay" }));
const debt: Debt = {
  key: "0197a000000070008000000000000001",
  ...noticeNumber({ aux: 3, segregationCode: "01" }, "0000000000042"),
  amount: 123_405,
  reason: "Mensa & <merenda>",
  dueOn: "2027-02-28",
  debtor: { type: "F", fiscalCode: "RSSMRA80A01H501U", name: "Mario Rossi" },
  transfers: [{ amount: 123_405, reason: "Mensa", category: "9/0101002IM/" }],
};
const returnTo = {
  paid: "https://c.example/ok?a=1&b=2",
  cancelled: "https://c.example/no",
  failed: "https://c.example/ko",
};
const operationOf = (body: string) => readSoap(body)?.name ?? "";
const soap = (name: string, content: object): Said => ({
  headers: { "content-type": "text/xml" },
  body: writeSoap({ namespace: myPayNamespace, name, content }),
});
/** Answers each operation with this content; those that are not named with nothing done. */
const answers = (contents: Record<string, object>) =>
  mypay.says(({ body }) => soap(`${operationOf(body)}Risposta`, contents[operationOf(body)] ?? { esito: "OK" }));
const fault = (faultCode: string, description?: string) => ({
  fault: { faultCode, ...(description !== undefined && { description }) },
});

describe("the checkout", () => {
  const begin = () => client().begin({ ...debt, attempt: "a1", returnTo });
  test("is where the answer says; the browser's ways back go with the question", async () => {
    answers({ paaSILInviaCarrelloDovuti: { esito: "OK", url: "https://mypay.example/paga?id=1&x=2" } });
    expect(await begin()).toEqual({ payUrl: "https://mypay.example/paga?id=1&x=2" });
    expect(readSoap(mypay.heard[0]?.body ?? "")?.content).toMatchObject({
      identificativoUnivocoDovuto: debt.key,
      numeroAvviso: debt.noticeCode,
      idSessionEnte: "a1",
      enteSILInviaRispostaPagamentoUrl: returnTo.paid,
      urlAnnulla: returnTo.cancelled,
      urlErrore: returnTo.failed,
    });
  });

  test.each([[undefined], [""], ["/paga"], ["javascript:alert(1)"], ["https://mypay.example@truffa.example/"]])(
    "that leads to %j is no place to send anybody",
    async (url) => {
      answers({ paaSILInviaCarrelloDovuti: { esito: "OK", ...(url !== undefined && { url }) } });
      expect(isConnectorDown(await failureOf(begin()))).toBe(true);
    },
  );

  test("of a debt that cannot be paid is refused", async () => {
    answers({ paaSILInviaCarrelloDovuti: fault("PAA_PAGAMENTO_NON_PAGABILE") });
    expect(await failureOf(begin())).toMatchObject({ code: "PAA_PAGAMENTO_NON_PAGABILE" });
  });
});

describe("calling off", () => {
  test("names the debt by its keys, and whom it was asked of no more", async () => {
    answers({});
    await client().cancel(debt);
    const { azione, datiVersamento, soggettoPagatore } = VersamentoDocument.parse(
      unpackXml(String(Reflect.get(Object(readSoap(mypay.heard[0]?.body ?? "")?.content), "dovuto"))),
    ).Versamento;
    expect([
      azione,
      datiVersamento.identificativoUnivocoDovuto,
      datiVersamento.identificativoUnivocoVersamento,
      soggettoPagatore.anagraficaPagatore,
    ]).toEqual(["A", debt.key, debt.iuv, "ANONIMO"]);
  });

  test.each(["PAA_PAGAMENTO_DUPLICATO", "PAA_PAGAMENTO_SCONOSCIUTO"])("leaves alone what was %s", async (code) => {
    answers({ paaSILImportaDovuto: fault(code) });
    await expect(client().cancel(debt)).resolves.toBeUndefined();
  });

  test("is refused for any other reason", async () => {
    answers({ paaSILImportaDovuto: fault("PAA_ENTE_NON_VALIDO") });
    expect(isConnectorRefused(await failureOf(client().cancel(debt)))).toBe(true);
  });
});

test("a ping is answered by any answer of MyPay's, a refusal included", async () => {
  answers({ paaSILVerificaAvviso: fault("PAA_PAGAMENTO_SCONOSCIUTO") });
  await expect(client().ping()).resolves.toBeUndefined();
});

test("notices are numbered by the body's own aux digit", () => {
  expect(client().numbering).toEqual({ aux: 3, segregationCode: "01" });
  expect(client({ auxDigit: "0", code: "12" }).numbering).toEqual({ aux: 0, applicationCode: "12" });
});
