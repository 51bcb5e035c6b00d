import { http, HttpResponse, type RequestHandler } from "msw";
import { centsOf, euroOf, readSoap, writeSoap } from "../soap.ts";
import type { Faults } from "../world/faults.ts";
import type { PaymentNode } from "../world/node.ts";
import { myPayNamespace, packXml, unpackXml, VersamentoDocument } from "./wire.ts";

export type MyPayMockOptions = {
  readonly base: string;
  readonly node: PaymentNode;
  readonly faults: Faults;
  readonly password: string;
  readonly payee: { readonly fiscalCode: string; readonly name: string };
  readonly noticeOf: (iuv: string) => string;
  readonly checkoutPage: (cartId: string) => string;
};

type Fields = Readonly<Record<string, unknown>>;
const text = (fields: Fields, name: string): string => (typeof fields[name] === "string" ? fields[name] : "");
const fault = (faultCode: string, description = faultCode) => ({
  fault: { faultCode, faultString: description, description },
});

/** msw handlers of MyPay's SOAP interface for one body over the node. */
export const myPayHandlers = ({
  base,
  node,
  faults,
  password,
  payee,
  noticeOf,
  checkoutPage,
}: MyPayMockOptions): RequestHandler[] => {
  const importDebt = (fields: Fields): object => {
    const read = VersamentoDocument.safeParse(unpackXml(text(fields, "dovuto")));
    if (!read.success)
      return fault("PAA_XML_NON_VALIDO", read.error.issues.map((issue) => issue.path.join(".")).join(", "));
    const { azione, datiVersamento: debt, soggettoPagatore: payer } = read.data.Versamento;
    const known = node.find(payee.fiscalCode, debt.identificativoUnivocoDovuto);
    if (azione === "A")
      return known === undefined
        ? fault("PAA_PAGAMENTO_SCONOSCIUTO")
        : node.invalidate(known)
          ? { esito: "OK" }
          : fault("PAA_PAGAMENTO_DUPLICATO");
    const amount = centsOf(debt.importoSingoloVersamento);
    if (amount === null || amount < 1) return fault("PAA_IMPORTO_NON_VALIDO");
    const added = node.add({
      key: debt.identificativoUnivocoDovuto,
      payee: payee.fiscalCode,
      companyName: payee.name,
      noticeCode: noticeOf(debt.identificativoUnivocoVersamento),
      iuv: debt.identificativoUnivocoVersamento,
      amount,
      reason: debt.causaleVersamento,
      dueOn: debt.dataEsecuzionePagamento,
      switchToExpired: false,
      debtor: {
        type: payer.identificativoUnivocoPagatore.tipoIdentificativoUnivoco,
        fiscalCode: payer.identificativoUnivocoPagatore.codiceIdentificativoUnivoco,
        name: payer.anagraficaPagatore,
      },
      transfers: [{ amount, reason: debt.causaleVersamento, category: debt.datiSpecificiRiscossione }],
    });
    return added === "created"
      ? { esito: "OK", identificativoUnivocoVersamento: debt.identificativoUnivocoVersamento }
      : { ...fault("PAA_IUD_DUPLICATO"), ...(known && { identificativoUnivocoVersamento: known.iuv }) };
  };

  const paid = (fields: Fields): object => {
    const known = node.find(payee.fiscalCode, text(fields, "identificativoUnivocoDovuto"));
    const receipts = known ? node.receiptsOf(known.noticeCode) : [];
    if (receipts.length === 0) return fault("PAA_PAGAMENTO_NON_INIZIATO");
    return {
      pagati: packXml({
        pagati: {
          pagato: receipts.map((entry) => ({
            identificativoUnivocoVersamento: entry.iuv,
            identificativoUnivocoRiscossione: entry.receiptId,
            singoloImportoPagato: euroOf(entry.amount),
            dataEsitoSingoloPagamento: entry.paidAt,
            istitutoAttestante: entry.psp,
          })),
        },
      }),
    };
  };

  const verify = (fields: Fields): object => {
    const known = node.findNotice(noticeOf(text(fields, "identificativoUnivocoVersamento")));
    if (known?.payee !== payee.fiscalCode) return fault("PAA_PAGAMENTO_SCONOSCIUTO");
    const refusals = {
      VALID: null,
      PAID: "PAA_PAGAMENTO_DUPLICATO",
      INVALID: "PAA_PAGAMENTO_ANNULLATO",
      EXPIRED: "PAA_PAGAMENTO_SCADUTO",
    } as const;
    const refusal = refusals[known.status];
    return { ...(refusal === null ? { esito: "OK" } : fault(refusal)), importo: euroOf(known.amount) };
  };

  const begin = (fields: Fields): object => {
    const known = node.find(payee.fiscalCode, text(fields, "identificativoUnivocoDovuto"));
    if (known?.status !== "VALID") return fault("PAA_PAGAMENTO_NON_PAGABILE");
    const cart = node.openCart({
      noticeCode: known.noticeCode,
      amount: known.amount,
      description: known.reason,
      companyName: payee.name,
      ok: text(fields, "enteSILInviaRispostaPagamentoUrl"),
      cancel: text(fields, "urlAnnulla"),
      error: text(fields, "urlErrore"),
    });
    return { esito: "OK", idSession: cart.id, url: checkoutPage(cart.id) };
  };

  const operations: Readonly<Record<string, (fields: Fields) => object>> = {
    paaSILImportaDovuto: importDebt,
    paaSILChiediPagatiConRicevuta: paid,
    paaSILVerificaAvviso: verify,
    paaSILInviaCarrelloDovuti: begin,
  };

  return [
    http.post(`${base}/ente`, async ({ request }) => {
      if (faults.current() === "down") {
        faults.take();
        return new HttpResponse(null, { status: 503, headers: { "retry-after": "30" } });
      }
      const message = readSoap(await request.text());
      const work = message && Object.hasOwn(operations, message.name) ? operations[message.name] : undefined;
      if (!message || !work || typeof message.content !== "object")
        return new HttpResponse("unknown operation", { status: 400 });
      const fields = message.content as Fields;
      const content =
        text(fields, "password") === password ? work(fields) : fault("PAA_ENTE_NON_VALIDO", "Password errata");
      if (faults.current() === "unknown_outcome" && message.name === "paaSILImportaDovuto") {
        faults.take();
        return HttpResponse.error();
      }
      return new HttpResponse(writeSoap({ namespace: myPayNamespace, name: `${message.name}Risposta`, content }), {
        headers: { "content-type": "text/xml; charset=utf-8" },
      });
    }),
  ];
};
