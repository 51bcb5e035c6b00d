import { ConnectorDown, ConnectorRefused, refusesUs } from "../../failures.ts";
import type { HttpAnswer } from "../../http/request.ts";
import { retryAfterSeconds } from "../../http/retry-after.ts";
import type { Correspondent, RegistrationReceipt, RegistrationRequest } from "../port.ts";
import type { SandboxRegistryOptions } from "./options.ts";
import { type CodiceErrore, Errore, type NuovaRegistrazione, type Registrazione, type Soggetto } from "./wire.ts";

const toSoggetto = ({ name, office, fiscalCode, email }: Correspondent): Soggetto => ({
  denominazione: (office === undefined ? name : `${name} – ${office}`).slice(0, 250),
  ...(fiscalCode !== undefined && { codiceFiscale: fiscalCode }),
  ...(email !== undefined && { email }),
});

/** Our request in the vendor's words; the documents are already uploaded and go by their ids, main one first. */
export const toNuovaRegistrazione = (
  request: RegistrationRequest,
  documents: { readonly main: string; readonly others: readonly string[] },
  options: Pick<SandboxRegistryOptions, "registry" | "createFolders">,
): NuovaRegistrazione => ({
  riferimentoEsterno: request.key,
  registro: options.registry,
  movimento: request.direction === "incoming" ? "ARRIVO" : "PARTENZA",
  oggetto: request.subject,
  mittente: toSoggetto(request.sender),
  destinatari: request.recipients.map(toSoggetto),
  classificazione: request.classification,
  fascicolo: { denominazione: request.folder, crea: options.createFolders },
  documentoPrincipale: documents.main,
  allegati: [...documents.others],
});

/** The number as it is quoted on paper: "0001234/2026". */
export const toReceipt = ({ numero, anno, dataRegistrazione, fascicolo }: Registrazione): RegistrationReceipt => ({
  number: `${numero}/${anno}`,
  registeredAt: new Date(dataRegistrazione),
  ...(fascicolo !== undefined && { folder: fascicolo }),
});

/** What an operator reads in the cockpit, and what to do about it. */
const reasons: Record<CodiceErrore, string> = {
  CREDENZIALI_NON_VALIDE:
    "Il protocollo non riconosce le credenziali: correggere la chiave di accesso nelle opzioni del connettore.",
  RICHIESTA_NON_VALIDA: "Il protocollo giudica incompleta o errata la richiesta.",
  CLASSIFICAZIONE_INESISTENTE: "La classificazione non esiste nel titolario: correggerla nelle opzioni del servizio.",
  FASCICOLO_INESISTENTE:
    "Il fascicolo non esiste: aprirlo nel protocollo o cambiare il nome nelle opzioni del servizio.",
  REGISTRO_INESISTENTE: "Il registro indicato non esiste: correggerlo nelle opzioni del connettore.",
  REGISTRO_CHIUSO: "Il registro è chiuso in questo momento.",
  NUMERAZIONE_ESAURITA:
    "Il registro non ha più numeri: aprire nel protocollo la numerazione del nuovo anno, poi riprovare.",
  DOCUMENTO_NON_VALIDO: "Il protocollo rifiuta un file: vuoto, alterato nel trasporto o di un formato non ammesso.",
  DOCUMENTO_INESISTENTE: "Il protocollo non trova un file appena caricato: riprovare.",
  RIFERIMENTO_GIA_USATO: "Con lo stesso riferimento è già registrato un altro documento: verificare nel protocollo.",
};

const isKnown = (code: string): code is CodiceErrore => Object.hasOwn(reasons, code);

/** A vendor's refusal (any status from 400 on) as our failure. A closed register opens again by itself; all the others want a person. */
export const toFailure = (answer: HttpAnswer, now: Date): ConnectorDown | ConnectorRefused => {
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(answer.body));
  } catch {
    body = undefined;
  }
  const read = Errore.safeParse(body);
  const isOfUs = refusesUs(answer.status);
  if (!read.success)
    return new ConnectorRefused(
      `HTTP_${answer.status}`,
      `Il protocollo risponde HTTP ${answer.status} senza spiegazione: verificare l'indirizzo del servizio.`,
      { isOfUs },
    );
  const { codice, messaggio } = read.data;
  if (codice === "REGISTRO_CHIUSO") {
    const retryAfter = retryAfterSeconds(answer.headers.get("retry-after"), now);
    return new ConnectorDown(reasons.REGISTRO_CHIUSO, { ...(retryAfter !== undefined && { retryAfter }) });
  }
  const said = messaggio.trim().slice(0, 300);
  return new ConnectorRefused(codice, isKnown(codice) ? `${reasons[codice]} Risposta: ${said}` : said, { isOfUs });
};
