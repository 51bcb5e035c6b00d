import type { Door, Doors, Ids } from "./door.ts";

const open = (path: string): Door => ({ for: "everybody", path: () => path });
const own = (path: string): Door => ({ for: "citizen", path: () => path });
const about = (path: (ids: Ids) => string, more: Partial<Door> = {}): Door => ({
  for: "citizen",
  isAboutOne: true,
  path,
  ...more,
});

const request = ({ draft }: Ids) => `/servizi/access-to-records/richiesta/${draft}`;
const application = ({ application }: Ids) => `/area-personale/pratiche/${application}`;
const page = "richiedente";

/** Every door of the citizens' site with an example address. The sign-in's own doors are asked without a session: one of them ends it. */
export const webDoors: Doors = {
  "GET /": open("/"),
  "GET /accessibilita": open("/accessibilita"),
  "GET /accesso": open("/accesso"),
  "GET /amministrazione": open("/amministrazione"),
  "GET /amministrazione/uffici": open("/amministrazione/uffici"),
  "GET /argomenti": open("/argomenti"),
  "GET /argomenti/[argomento]": open("/argomenti/ztl"),
  "GET /domande-frequenti": open("/domande-frequenti"),
  "GET /eventi-della-vita": open("/eventi-della-vita"),
  "GET /eventi-della-vita/[evento]": open("/eventi-della-vita/veicolo"),
  "GET /mappa-del-sito": open("/mappa-del-sito"),
  "GET /note-legali": open("/note-legali"),
  "GET /novita": open("/novita"),
  "GET /novita/avvisi": open("/novita/avvisi"),
  "GET /privacy": open("/privacy"),
  "GET /robots.txt": open("/robots.txt"),
  "GET /servizi": open("/servizi?cerca=atti"),
  "GET /servizi/[slug]": open("/servizi/access-to-records"),
  "GET /servizi/categoria/[categoria]": open("/servizi/categoria/mobilita-e-trasporti"),
  "GET /sitemap.xml": open("/sitemap.xml"),
  "GET /stato-pratica": open("/stato-pratica?codice=0000000000000"),
  "GET /tema.css": open("/tema.css?colore=00614a"),
  "GET /vivere-il-comune": open("/vivere-il-comune"),
  "GET /vivere-il-comune/luoghi": open("/vivere-il-comune/luoghi"),
  "GET /api/accesso/[metodo]": open("/api/accesso/spid"),
  "GET /api/auth/[...nextauth]": open("/api/auth/session"),
  "POST /api/auth/[...nextauth]": open("/api/auth/_log"),
  "POST /api/uscita": open("/api/uscita"),
  "GET /api/stemma/[name]": open("/api/stemma/uno-qualunque.png"),
  "GET /api/dominio": open("/api/dominio"),
  "GET /api/comuni": open("/api/comuni?q=tren"),
  "GET /api/health/live": open("/api/health/live"),
  "GET /api/health/ready": open("/api/health/ready"),
  "POST /api/pagopa/stazione": open("/api/pagopa/stazione"),
  "GET /api/rest/[...path]": open("/api/rest/services"),

  "GET /area-personale": own("/area-personale"),
  "GET /area-personale/attivita": own("/area-personale/attivita?cerca=ztl"),
  "GET /area-personale/documenti": own("/area-personale/documenti"),
  "GET /area-personale/messaggi": own("/area-personale/messaggi"),
  "GET /area-personale/scarica": own("/area-personale/scarica?file=/api/payments/year/2026"),
  "GET /area-personale/servizi": own("/area-personale/servizi"),
  "GET /area-personale/pratiche": own("/area-personale/pratiche"),
  "GET /area-personale/pagamenti": own("/area-personale/pagamenti"),
  "GET /api/payments/year/[year]": own("/api/payments/year/2026"),
  "GET /area-personale/profilo": own("/area-personale/profilo"),
  "GET /area-personale/profilo/accessi-ai-dati": own("/area-personale/profilo/accessi-ai-dati"),
  "POST /area-personale/profilo/conferma": {
    ...own("/area-personale/profilo/conferma"),
    fields: () => ({ codice: "000000" }),
  },
  "POST /area-personale/profilo/copia": own("/area-personale/profilo/copia"),
  "POST /area-personale/profilo/esci-altrove": own("/area-personale/profilo/esci-altrove"),
  "POST /area-personale/profilo/preferenze": {
    ...own("/area-personale/profilo/preferenze"),
    fields: () => ({ avviso: "message" }),
  },
  "POST /area-personale/profilo/salva": {
    ...own("/area-personale/profilo/salva"),
    fields: () => ({ email: "non e una e-mail" }),
  },
  "GET /servizi/[slug]/richiesta": own("/servizi/access-to-records/richiesta"),
  "POST /servizi/[slug]/richiesta/avvia": {
    ...own("/servizi/ztl-access/richiesta/avvia"),
    fields: () => ({ privacy: "si" }),
  },

  "GET /servizi/[slug]/richiesta/[id]": about(request),
  "GET /servizi/[slug]/richiesta/[id]/[pagina]": about((ids) => `${request(ids)}/${page}`),
  "GET /servizi/[slug]/richiesta/[id]/inviata": about(
    (ids) => `/servizi/ztl-access/richiesta/${ids.application}/inviata`,
  ),
  "GET /servizi/[slug]/richiesta/[id]/privacy": about((ids) => `${request(ids)}/privacy`),
  "GET /servizi/[slug]/richiesta/[id]/riepilogo": about((ids) => `${request(ids)}/riepilogo`),
  "POST /servizi/[slug]/richiesta/[id]/[pagina]/salva": about((ids) => `${request(ids)}/${page}/salva`, {
    fields: () => ({ _force: "yes", notes: "di un altro" }),
  }),
  "POST /servizi/[slug]/richiesta/[id]/privacy/accetta": about((ids) => `${request(ids)}/privacy/accetta`, {
    fields: () => ({ privacy: "si" }),
  }),
  "POST /servizi/[slug]/richiesta/[id]/riepilogo/invia": about((ids) => `${request(ids)}/riepilogo/invia`, {
    fields: () => ({ chiave: "una-chiave-troppo-strana!" }),
    isSilent: true,
  }),
  "GET /area-personale/pratiche/[id]": about(application),
  "POST /area-personale/pratiche/[id]/integrazione": about((ids) => `${application(ids)}/integrazione`, {
    fields: () => ({ testo: "ecco" }),
  }),
  "POST /area-personale/pratiche/[id]/messaggi": about((ids) => `${application(ids)}/messaggi`, {
    fields: () => ({ testo: "buongiorno" }),
  }),
  "GET /api/applications/[id]/archive": about(({ application }) => `/api/applications/${application}/archive`),
  "GET /api/exports/[id]": about(({ copy }) => `/api/exports/${copy}`),
  "GET /servizi/[slug]/richiesta/[id]/pagamento": about(
    (ids) => `/servizi/ztl-access/richiesta/${ids.application}/pagamento`,
  ),
  "GET /servizi/[slug]/richiesta/[id]/bollo": about((ids) => `/servizi/ztl-access/richiesta/${ids.application}/bollo`),
  "POST /servizi/[slug]/richiesta/[id]/bollo/acquista": about(
    (ids) => `/servizi/ztl-access/richiesta/${ids.application}/bollo/acquista`,
    { fields: () => ({ provincia: "TN" }), isSilent: true },
  ),
  "POST /servizi/[slug]/richiesta/[id]/bollo/esenzione": about(
    (ids) => `/servizi/ztl-access/richiesta/${ids.application}/bollo/esenzione`,
    { fields: () => ({ motivo: "third_sector", dichiaro: "si" }), isSilent: true },
  ),
  "POST /servizi/[slug]/richiesta/[id]/bollo/dichiara": about(
    (ids) => `/servizi/ztl-access/richiesta/${ids.application}/bollo/dichiara`,
    { fields: () => ({ numero: "01234567890123", data: "2026-11-20", dichiaro: "si" }), isSilent: true },
  ),
  "GET /pagamenti/[id]": about(({ payment }) => `/pagamenti/${payment}`),
  "POST /pagamenti/[id]/paga": about(({ payment }) => `/pagamenti/${payment}/paga`, { isSilent: true }),
  "GET /pagamenti/[id]/ritorno": about(({ payment }) => `/pagamenti/${payment}/ritorno`, { isSilent: true }),
  "POST /pagamenti/[id]/riprova": about(({ payment }) => `/pagamenti/${payment}/riprova`, { isSilent: true }),
  "GET /api/payments/[id]/[paper]": about(({ payment }) => `/api/payments/${payment}/receipt`),
  "GET /api/files/[kind]/[id]": about(({ upload }) => `/api/files/upload/${upload}`),
  "POST /api/drafts/[id]": about(({ draft }) => `/api/drafts/${draft}`, {
    as: "json",
    fields: () => ({ page, answers: {} }),
  }),
  "POST /api/uploads": about(({ draft }) => `/api/uploads?application=${draft}`, {
    as: "file",
    fields: () => ({ field: "otherAttachments" }),
  }),
  "GET /api/trpc/[trpc]": about(
    ({ application }) => `/api/trpc/applications.find?input=${encodeURIComponent(JSON.stringify({ id: application }))}`,
  ),
  "POST /api/trpc/[trpc]": about(() => "/api/trpc/messages.send", {
    as: "json",
    fields: ({ application }) => ({ applicationId: application, text: "buongiorno" }),
  }),
  "POST /servizi/[slug]/richiesta/[id]/elimina": about((ids) => `${request(ids)}/elimina`, { isSilent: true }),
  "POST /area-personale/pratiche/[id]/ritira": about((ids) => `${application(ids)}/ritira`, {
    fields: () => ({ conferma: "si" }),
  }),
};
