/**
 * The closed lists by which a citizen narrows the catalogue, as slugs; their names are texts of the screens.
 * Categories and topics are those of the national model for municipalities, life events those of CPSV-AP_IT
 * (controlled vocabulary life-business-event) that a municipality has a part in.
 */
export const categories = [
  "educazione-e-formazione", "salute-benessere-e-assistenza", "vita-lavorativa", "mobilita-e-trasporti", "catasto-e-urbanistica",
  "anagrafe-e-stato-civile", "turismo", "giustizia-e-sicurezza-pubblica", "tributi-finanze-e-contravvenzioni", "cultura-e-tempo-libero",
  "ambiente", "imprese-e-commercio", "autorizzazioni", "appalti-pubblici", "agricoltura-e-pesca",
] as const;

export const topics = [
  "accesso-all-informazione", "acqua", "agricoltura", "anagrafe", "animale-domestico", "aria", "assistenza-agli-invalidi", "assistenza-sociale",
  "associazioni", "bilancio", "commercio-al-minuto", "commercio-all-ingrosso", "commercio-ambulante", "comunicazione-istituzionale",
  "comunicazione-politica", "concorsi", "covid-19", "elezioni", "energie-rinnovabili", "estero", "foreste", "formazione-professionale",
  "gemellaggi", "gestione-rifiuti", "giustizia", "igiene-pubblica", "immigrazione", "imposte", "imprese", "inquinamento",
  "integrazione-sociale", "isolamento-termico", "istruzione", "lavoro", "matrimonio", "mercato", "mobilita-sostenibile", "morte", "nascita",
  "parcheggi", "patrimonio-culturale", "pesca", "piano-di-sviluppo", "pista-ciclabile", "pnrr", "politica-commerciale", "polizia",
  "prodotti-alimentari", "protezione-civile", "residenza", "risposta-alle-emergenze", "sistema-giuridico", "spazio-verde", "sport",
  "sviluppo-sostenibile", "tassa-sui-servizi", "tempo-libero", "trasparenza-amministrativa", "trasporto-pubblico", "turismo",
  "urbanizzazione", "viaggi", "zone-pedonali", "ztl",
] as const;

/** Eventi della vita: of people first, then of businesses. */
export const lifeEvents = [
  "nascita", "scuola", "invalidita", "lavoro", "pensione", "veicolo", "trasporto-pubblico", "casa", "cambio-di-residenza", "viaggio-all-estero",
  "matrimonio", "lutto", "salute", "tributi", "cultura", "animale-da-compagnia",
  "avvio-impresa", "permessi-impresa", "chiusura-impresa",
] as const;

/** Destinatari. */
export const audiences = ["cittadini", "famiglie", "studenti", "anziani", "persone-con-disabilita", "imprese", "professionisti", "associazioni"] as const;
