import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../../failures.ts";
import { failureOf } from "../../http/answering.testing.ts";
import { readSoap } from "../soap.ts";
import { debt, fault, openMyPay } from "./saying.testing.ts";
import { unpackXml, VersamentoDocument } from "./wire.ts";

let mypay: Awaited<ReturnType<typeof openMyPay>>;
beforeAll(async () => {
  mypay = await openMyPay();
});
afterAll(() => mypay.close());

const returnTo = {
  paid: "https://c.example/ok?a=1&b=2",
  cancelled: "https://c.example/no",
  failed: "https://c.example/ko",
};

describe("the checkout", () => {
  const begin = () => mypay.client().begin({ ...debt, attempt: "a1", returnTo });
  test("is where the answer says; the browser's ways back go with the question", async () => {
    mypay.answers({ paaSILInviaCarrelloDovuti: { esito: "OK", url: "https://mypay.example/paga?id=1&x=2" } });
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
      mypay.answers({ paaSILInviaCarrelloDovuti: { esito: "OK", ...(url !== undefined && { url }) } });
      expect(isConnectorDown(await failureOf(begin()))).toBe(true);
    },
  );

  test("of a debt that cannot be paid is refused", async () => {
    mypay.answers({ paaSILInviaCarrelloDovuti: fault("PAA_PAGAMENTO_NON_PAGABILE") });
    expect(await failureOf(begin())).toMatchObject({ code: "PAA_PAGAMENTO_NON_PAGABILE" });
  });
});

describe("calling off", () => {
  test("names the debt by its keys, and whom it was asked of no more", async () => {
    mypay.answers({});
    await mypay.client().cancel(debt);
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
    mypay.answers({ paaSILImportaDovuto: fault(code) });
    await expect(mypay.client().cancel(debt)).resolves.toBeUndefined();
  });

  test("is refused for any other reason", async () => {
    mypay.answers({ paaSILImportaDovuto: fault("PAA_ENTE_NON_VALIDO") });
    expect(isConnectorRefused(await failureOf(mypay.client().cancel(debt)))).toBe(true);
  });
});

test("a ping is answered by any answer of MyPay's, a refusal included", async () => {
  mypay.answers({ paaSILVerificaAvviso: fault("PAA_PAGAMENTO_SCONOSCIUTO") });
  await expect(mypay.client().ping()).resolves.toBeUndefined();
});

test("notices are numbered by the body's own aux digit", () => {
  expect(mypay.client().numbering).toEqual({ aux: 3, segregationCode: "01" });
  expect(mypay.client({ auxDigit: "0", code: "12" }).numbering).toEqual({ aux: 0, applicationCode: "12" });
});
