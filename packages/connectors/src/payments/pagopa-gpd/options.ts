import { z } from "zod";

/** What an administrator fills in to collect through pagoPA directly: debt positions (GPD), checkout and the station interface. */
export const PagopaGpdOptions = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).default("https://api.platform.pagopa.it").meta({ title: "Indirizzo della piattaforma pagoPA", description: "Senza barra finale" }),
  subscriptionKey: z.string().min(8).meta({ title: "Chiave di sottoscrizione (Ocp-Apim-Subscription-Key)", secret: true }),
  organizationFiscalCode: z.string().regex(/^\d{11}$/).meta({ title: "Codice fiscale dell'ente" }),
  organizationName: z.string().min(1).max(70).meta({ title: "Denominazione dell'ente" }),
  iban: z.iban().meta({ title: "IBAN di accredito" }),
  auxDigit: z.enum(["0", "3"]).default("3").meta({ title: "Aux digit", description: "3 con codice di segregazione, 0 con application code" }),
  code: z.string().regex(/^\d{2}$/).default("01").meta({ title: "Codice di segregazione o application code" }),
  cbill: z.string().max(10).optional().meta({ title: "Codice CBILL" }),
  brokerFiscalCode: z.string().regex(/^\d{11}$/).meta({ title: "Codice fiscale dell'intermediario" }),
  stationId: z.string().regex(/^\d{11}_\d{2}$/).meta({ title: "Identificativo della stazione" }),
  stationKey: z.string().min(16).meta({ title: "Chiave della stazione", description: "La aggiunge chi verifica il certificato del nodo davanti a Sportello, nell'intestazione X-Station-Key", secret: true }),
  timeoutSeconds: z.int().min(1).max(60).default(10).meta({ title: "Attesa massima in secondi" }),
});
export type PagopaGpdOptions = z.infer<typeof PagopaGpdOptions>;
