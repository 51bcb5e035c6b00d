import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { z } from "zod";

export const myPayNamespace = "http://www.regione.veneto.it/pagamenti/ente/";

/** What every answer may have instead of what was asked for. */
export const Fault = z.object({
  fault: z
    .object({ faultCode: z.string(), faultString: z.string().optional(), description: z.string().optional() })
    .optional(),
});

export const Imported = Fault.extend({
  esito: z.string().optional(),
  identificativoUnivocoVersamento: z.string().optional(),
});
export const Begun = Fault.extend({
  esito: z.string().optional(),
  idSession: z.string().optional(),
  url: z.string().optional(),
});
export const Verified = Fault.extend({ esito: z.string().optional() });
export const Paid = Fault.extend({ pagati: z.string().optional() });

const Pagato = z.object({
  identificativoUnivocoVersamento: z.string(),
  identificativoUnivocoRiscossione: z.string().min(1),
  singoloImportoPagato: z.string(),
  dataEsitoSingoloPagamento: z.string(),
  istitutoAttestante: z.string().optional(),
});
export type Pagato = z.infer<typeof Pagato>;
export const Pagati = z.object({
  pagati: z.object({ pagato: z.union([z.array(Pagato), Pagato.transform((one) => [one])]) }),
});

const Versamento = z.object({
  azione: z.enum(["I", "M", "A"]),
  soggettoPagatore: z.object({
    identificativoUnivocoPagatore: z.object({
      tipoIdentificativoUnivoco: z.enum(["F", "G"]),
      codiceIdentificativoUnivoco: z.string(),
    }),
    anagraficaPagatore: z.string().max(70),
    "e-mailPagatore": z.string().optional(),
  }),
  datiVersamento: z.object({
    identificativoUnivocoDovuto: z.string().min(1),
    identificativoUnivocoVersamento: z.string().min(1),
    importoSingoloVersamento: z.string(),
    identificativoTipoDovuto: z.string(),
    causaleVersamento: z.string().min(1).max(140),
    datiSpecificiRiscossione: z.string(),
    dataEsecuzionePagamento: z.string(),
  }),
});
export type Versamento = z.infer<typeof Versamento>;
export const VersamentoDocument = z.object({ Versamento });

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false });
const builder = new XMLBuilder({ suppressEmptyNode: true });

/** MyPay carries documents inside messages as base64 XML. */
export const packXml = (document: object): string => Buffer.from(builder.build(document)).toString("base64");
export const unpackXml = (packed: string): unknown => {
  try {
    return parser.parse(Buffer.from(packed, "base64").toString("utf8"));
  } catch {
    return null;
  }
};
