import { z } from "zod";

/** What an administrator fills in to reach the protocol system; `title` and `description` are drawn by the console. */
export const SandboxRegistryOptions = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta({ title: "Indirizzo del servizio", description: "Fino a /api/v1, senza barra finale" }),
  apiKey: z.string().min(8).meta({ title: "Chiave di accesso", secret: true }),
  registry: z.string().regex(/^[A-Za-z0-9_.-]{1,16}$/).default("PG").meta({ title: "Registro" }),
  administrationCode: z.string().min(1).max(16).meta({ title: "Codice IPA dell'ente" }),
  administrationName: z.string().min(1).meta({ title: "Denominazione dell'ente" }),
  areaCode: z.string().min(1).max(16).meta({ title: "Codice AOO" }),
  createFolders: z.boolean().default(true).meta({ title: "Crea i fascicoli mancanti" }),
  timeoutSeconds: z.int().min(1).max(120).default(30).meta({ title: "Attesa massima in secondi" }),
});
export type SandboxRegistryOptions = z.infer<typeof SandboxRegistryOptions>;
