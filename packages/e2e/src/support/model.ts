/** The strings of the national model for municipalities that its automatic checker compares (without regard to case). */
export const modelCategories = [
  "Educazione e formazione", "Salute, benessere e assistenza", "Vita lavorativa", "Mobilità e trasporti", "Catasto e urbanistica", "Anagrafe e stato civile", "Turismo",
  "Giustizia e sicurezza pubblica", "Tributi, finanze e contravvenzioni", "Cultura e tempo libero", "Ambiente", "Imprese e commercio", "Autorizzazioni", "Appalti pubblici",
  "Agricoltura e pesca",
];

export const modelTopics = [
  "Accesso all'informazione", "Acqua", "Agricoltura", "Anagrafe", "Animale domestico", "Aria", "Assistenza agli invalidi", "Assistenza sociale", "Associazioni", "Bilancio",
  "Commercio al minuto", "Commercio all'ingrosso", "Commercio ambulante", "Comunicazione istituzionale", "Comunicazione politica", "Concorsi", "Covid-19", "Elezioni",
  "Energie rinnovabili", "Estero", "Foreste", "Formazione professionale", "Gemellaggi", "Gestione rifiuti", "Giustizia", "Igiene pubblica", "Immigrazione", "Imposte", "Imprese",
  "Inquinamento", "Integrazione sociale", "Isolamento termico", "Istruzione", "Lavoro", "Matrimonio", "Mercato", "Mobilità sostenibile", "Morte", "Nascita", "Parcheggi",
  "Patrimonio culturale", "Pesca", "Piano di sviluppo", "Pista ciclabile", "PNRR", "Politica commerciale", "Polizia", "Prodotti alimentari", "Protezione civile", "Residenza",
  "Risposta alle emergenze", "Sistema giuridico", "Spazio Verde", "Sport", "Sviluppo sostenibile", "Tassa sui servizi", "Tempo libero", "Trasparenza amministrativa",
  "Trasporto pubblico", "Turismo", "Urbanizzazione", "Viaggi", "Zone pedonali", "ZTL",
];

/** Titles of second-level pages per first-level menu. */
export const modelSections = {
  management: ["Organi di governo", "Aree amministrative", "Uffici", "Enti e fondazioni", "Politici", "Personale amministrativo", "Documenti e dati"],
  news: ["Notizie", "Comunicati", "Avvisi"],
  live: ["Luoghi", "Eventi"],
};

/** Compulsory sections of a sheet, in their order. */
export const modelSheet = [
  "A chi è rivolto", "Come fare", "Cosa serve", "Cosa si ottiene", "Tempi e scadenze", "Accedi al servizio", "Condizioni di servizio", "Contatti",
];

/** The element the checker finds by this hook. */
export const hook = (name: string): string => `[data-element="${name}"]`;
