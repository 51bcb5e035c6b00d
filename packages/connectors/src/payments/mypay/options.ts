import { z } from "zod";

/** What an administrator fills in to collect through MyPay (Veneto and the regions that re-use it). */
export const MyPayOptions = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ title: "Indirizzo del servizio", description: "Del servizio SOAP dell'ente, senza barra finale" }),
  bodyCode: z.string().min(1).max(16).meta({ title: "Codice IPA dell'ente (codIpaEnte)" }),
  password: z.string().min(8).meta({ title: "Password dell'ente", secret: true }),
  dueType: z.string().min(1).max(64).meta({ title: "Codice del tipo dovuto" }),
  organizationFiscalCode: z.string().regex(/^\d{11}$/).meta({ title: "Codice fiscale dell'ente" }),
  organizationName: z.string().min(1).max(70).meta({ title: "Denominazione dell'ente" }),
  auxDigit: z.enum(["0", "3"]).default("3").meta({ title: "Aux digit" }),
  code: z.string().regex(/^\d{2}$/).default("01").meta({ title: "Codice di segregazione o application code" }),
  timeoutSeconds: z.int().min(1).max(60).default(15).meta({ title: "Attesa massima in secondi" }),
});
export type MyPayOptions = z.infer<typeof MyPayOptions>;
