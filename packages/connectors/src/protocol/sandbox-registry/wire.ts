import { z } from "zod";

/** The vendor's JSON, in the vendor's words. The client validates answers with it, the mock validates requests. */

export const Soggetto = z.strictObject({
  denominazione: z.string().min(1).max(250),
  codiceFiscale: z.string().optional(),
  email: z.string().optional(),
});
export type Soggetto = z.infer<typeof Soggetto>;

export const NuovaRegistrazione = z.strictObject({
  /** The caller's key: a second request with it gets the first answer. */
  riferimentoEsterno: z.string().min(1).max(100),
  registro: z.string(),
  movimento: z.enum(["ARRIVO", "PARTENZA"]),
  oggetto: z.string().min(1).max(1000),
  mittente: Soggetto,
  destinatari: z.array(Soggetto).min(1),
  classificazione: z.string(),
  fascicolo: z.strictObject({ denominazione: z.string().min(1), crea: z.boolean() }),
  documentoPrincipale: z.string(),
  allegati: z.array(z.string()),
});
export type NuovaRegistrazione = z.infer<typeof NuovaRegistrazione>;

export const DocumentoCaricato = z.object({ idDocumento: z.string().min(1), impronta: z.string() });

export const Registrazione = z.object({
  riferimentoEsterno: z.string(),
  registro: z.string(),
  /** At least seven digits, starts again each year. */
  numero: z.string().regex(/^\d{7,}$/),
  anno: z.int().min(2000),
  dataRegistrazione: z.iso.datetime({ offset: true }),
  fascicolo: z.string().optional(),
});
export type Registrazione = z.infer<typeof Registrazione>;

export const Ricerca = z.object({ items: z.array(Registrazione) });

export const codiciErrore = [
  "CREDENZIALI_NON_VALIDE",
  "RICHIESTA_NON_VALIDA",
  "CLASSIFICAZIONE_INESISTENTE",
  "FASCICOLO_INESISTENTE",
  "REGISTRO_INESISTENTE",
  "REGISTRO_CHIUSO",
  "NUMERAZIONE_ESAURITA",
  "DOCUMENTO_NON_VALIDO",
  "DOCUMENTO_INESISTENTE",
  "RIFERIMENTO_GIA_USATO",
] as const;
export type CodiceErrore = (typeof codiciErrore)[number];

/** `codice` stays an open string: a vendor adds codes without telling anybody. */
export const Errore = z.object({ codice: z.string().min(1).max(80), messaggio: z.string() });
