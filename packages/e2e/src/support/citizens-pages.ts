/** Every public page, and the states a page can be in. */
export const publicPages = [
  "/",
  "/servizi",
  "/servizi?cerca=qwertyuiop",
  "/servizi?cerca=permsso&argomento=parcheggi&destinatari=cittadini",
  "/servizi/categoria/mobilita-e-trasporti",
  "/servizi/ztl-access",
  "/argomenti",
  "/argomenti/parcheggi",
  "/eventi-della-vita",
  "/eventi-della-vita/veicolo",
  "/amministrazione",
  "/amministrazione/uffici",
  "/novita",
  "/novita/avvisi",
  "/vivere-il-comune",
  "/vivere-il-comune/luoghi",
  "/mappa-del-sito",
  "/domande-frequenti",
  "/privacy",
  "/note-legali",
  "/accessibilita",
  "/accesso",
  "/stato-pratica",
  "/stato-pratica?codice=AN00000000",
  "/una/pagina/che/manca",
] as const;

/** The pages of who signed in. */
export const areaPages = [
  "",
  "/messaggi",
  "/attivita",
  "/servizi",
  "/documenti",
  "/pagamenti",
  "/profilo",
  "/profilo/accessi-ai-dati",
].map((section) => `/area-personale${section}`);

/** The same page in another language. */
export const inLanguage = (language: "de" | "en", path: string): string =>
  path === "/" ? `/${language}` : `/${language}${path}`;
