import { z } from "zod";
import { ConnectorDown, ConnectorRefused, refusesUs } from "../../failures.ts";
import type { Http } from "../../http/request.ts";
import { payUrlIn } from "../pay-url.ts";
import type { Debt, DebtStatus, PaymentReceipt, Payments } from "../port.ts";
import { readReceipt } from "../receipt.ts";
import { centsOf, euroOf, readSoap, writeSoap } from "../soap.ts";
import type { MyPayOptions } from "./options.ts";
import {
  Begun,
  type Fault,
  Imported,
  myPayNamespace,
  packXml,
  Paid,
  Pagati,
  unpackXml,
  Verified,
  type Versamento,
} from "./wire.ts";

type Call = { readonly operation: string; readonly content: object; readonly isChange?: boolean };

/** States MyPay tells by refusing to verify a notice. */
const stateOfFault: Readonly<Record<string, DebtStatus["state"]>> = {
  PAA_PAGAMENTO_ANNULLATO: "cancelled",
  PAA_PAGAMENTO_SCADUTO: "expired",
  PAA_PAGAMENTO_DUPLICATO: "paid",
};

/** Client of MyPay's SOAP interface for bodies. It never calls us: whoever comes back from paying makes us ask. */
export const createMyPay = (options: MyPayOptions, http: Http): Payments => {
  const call = async <Schema extends z.ZodType<z.infer<typeof Fault>>>(
    { operation, content, isChange = false }: Call,
    schema: Schema,
  ): Promise<z.infer<Schema>> => {
    const answer = await http
      .send({
        operation,
        method: "POST",
        url: `${options.url.replace(/\/+$/, "")}/ente`,
        headers: { "content-type": "text/xml; charset=utf-8", soapaction: operation },
        body: writeSoap({
          namespace: myPayNamespace,
          name: operation,
          content: { password: options.password, ...content },
          header: { "ns:intestazionePPT": { codIpaEnte: options.bodyCode } },
        }),
        timeoutMs: options.timeoutSeconds * 1000,
      })
      .catch((error: unknown) => {
        // All calls are POST; what only asks leaves nothing undone.
        if (error instanceof ConnectorDown && !isChange)
          throw new ConnectorDown(error.message, {
            cause: error,
            ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
          });
        throw error;
      });
    if (refusesUs(answer.status))
      throw new ConnectorRefused(
        `HTTP_${answer.status}`,
        `MyPay non ci lascia entrare (HTTP ${answer.status}): verificare indirizzo e abilitazione dell'ente.`,
        { isOfUs: true },
      );
    const message = readSoap(new TextDecoder().decode(answer.body));
    const read = schema.safeParse(message?.name === `${operation}Risposta` ? message.content : undefined);
    if (!read.success)
      throw new ConnectorDown(`MyPay: ${operation}: answer not understood (HTTP ${answer.status})`, {
        isOutcomeUnknown: isChange,
      });
    return read.data;
  };

  const importDebt = async (
    azione: Versamento["azione"],
    debt: Pick<Debt, "key" | "iuv" | "amount" | "reason" | "dueOn" | "debtor" | "transfers">,
  ): Promise<z.infer<typeof Imported>> =>
    call(
      {
        operation: "paaSILImportaDovuto",
        content: { flagGeneraIuv: "false", dovuto: packXml({ Versamento: toVersamento(azione, debt) }) },
        isChange: true,
      },
      Imported,
    );

  const toVersamento = (
    azione: Versamento["azione"],
    {
      key,
      iuv,
      amount,
      reason,
      dueOn,
      debtor,
      transfers,
    }: Pick<Debt, "key" | "iuv" | "amount" | "reason" | "dueOn" | "debtor" | "transfers">,
  ): Versamento => ({
    azione,
    soggettoPagatore: {
      identificativoUnivocoPagatore: {
        tipoIdentificativoUnivoco: debtor.type,
        codiceIdentificativoUnivoco: debtor.fiscalCode,
      },
      anagraficaPagatore: debtor.name.slice(0, 70),
      ...(debtor.email !== undefined && { "e-mailPagatore": debtor.email }),
    },
    datiVersamento: {
      identificativoUnivocoDovuto: key,
      identificativoUnivocoVersamento: iuv,
      importoSingoloVersamento: euroOf(amount),
      identificativoTipoDovuto: options.dueType,
      causaleVersamento: reason,
      datiSpecificiRiscossione: transfers[0]?.category ?? "",
      dataEsecuzionePagamento: dueOn,
    },
  });

  const expectDone = (answer: z.infer<typeof Fault>): void => {
    if (answer.fault)
      throw new ConnectorRefused(
        answer.fault.faultCode,
        `MyPay rifiuta: ${(answer.fault.description ?? answer.fault.faultString ?? answer.fault.faultCode).slice(0, 300)}`,
      );
  };

  const receiptsOf = async (key: string): Promise<PaymentReceipt[]> => {
    const answer = await call(
      { operation: "paaSILChiediPagatiConRicevuta", content: { identificativoUnivocoDovuto: key } },
      Paid,
    );
    if (answer.pagati === undefined) return [];
    const read = Pagati.safeParse(unpackXml(answer.pagati));
    if (!read.success) throw new ConnectorDown("MyPay: the list of payments was not understood");
    return read.data.pagati.pagato.map((one) => {
      const receipt = readReceipt({
        receiptId: one.identificativoUnivocoRiscossione,
        amount: centsOf(one.singoloImportoPagato),
        paidAt: one.dataEsitoSingoloPagamento,
        psp: one.istitutoAttestante,
      });
      if (receipt === null)
        throw new ConnectorDown("MyPay: a payment was not understood", { symptom: "unreadable", detail: "pagato" });
      return receipt;
    });
  };

  return {
    payee: { fiscalCode: options.organizationFiscalCode, name: options.organizationName },
    numbering:
      options.auxDigit === "0" ? { aux: 0, applicationCode: options.code } : { aux: 3, segregationCode: options.code },
    async createDebt(debt) {
      if (debt.transfers.some(({ stamp }) => stamp !== undefined))
        throw new ConnectorRefused(
          "no_stamps",
          "MyPay non vende marche da bollo digitali: per il bollo scegliere il collegamento diretto a pagoPA.",
        );
      const answer = await importDebt("I", debt);
      // The same IUD again is told as a duplicate: whether it is ours the IUV says.
      if (answer.fault?.faultCode === "PAA_IUD_DUPLICATO" && answer.identificativoUnivocoVersamento === debt.iuv)
        return;
      expectDone(answer);
    },
    async status({ key, iuv, noticeCode }) {
      const receipts = await receiptsOf(key);
      const [first] = receipts;
      if (first) return { noticeCode, amount: first.amount, state: "paid", receipts };
      const answer = await call(
        { operation: "paaSILVerificaAvviso", content: { identificativoUnivocoVersamento: iuv } },
        Verified.extend({ importo: z.string().optional() }),
      );
      if (answer.fault?.faultCode === "PAA_PAGAMENTO_SCONOSCIUTO") return null;
      const state = answer.fault ? stateOfFault[answer.fault.faultCode] : "open";
      if (state === undefined) expectDone(answer);
      return { noticeCode, amount: centsOf(answer.importo) ?? 0, state: state ?? "open", receipts };
    },
    async begin({ key, noticeCode, attempt, returnTo }) {
      const answer = await call(
        {
          operation: "paaSILInviaCarrelloDovuti",
          content: {
            identificativoUnivocoDovuto: key,
            numeroAvviso: noticeCode,
            idSessionEnte: attempt,
            enteSILInviaRispostaPagamentoUrl: returnTo.paid,
            urlAnnulla: returnTo.cancelled,
            urlErrore: returnTo.failed,
          },
        },
        Begun,
      );
      expectDone(answer);
      const payUrl = payUrlIn(answer.url);
      if (payUrl === null) throw new ConnectorDown("MyPay did not say where to pay");
      return { payUrl };
    },
    async cancel({ key, iuv }) {
      const answer = await importDebt("A", {
        key,
        iuv,
        amount: 1,
        reason: "Annullamento",
        dueOn: "2099-12-31",
        transfers: [],
        debtor: { type: "F", fiscalCode: "ANONIMO", name: "ANONIMO" },
      });
      if (
        answer.fault?.faultCode !== "PAA_PAGAMENTO_DUPLICATO" &&
        answer.fault?.faultCode !== "PAA_PAGAMENTO_SCONOSCIUTO"
      )
        expectDone(answer);
    },
    list: null,
    stamp: null,
    inbound: null,
    async ping() {
      // Any answer, a refusal included, says that somebody is there.
      await call(
        { operation: "paaSILVerificaAvviso", content: { identificativoUnivocoVersamento: "00000000000000000" } },
        Verified,
      );
    },
  };
};
