import { z } from "zod";
import { optionField } from "../../option-field.ts";

const timeout = {
  title: { it: "Attesa massima in secondi", de: "Längste Wartezeit in Sekunden", en: "Longest wait in seconds" },
  description: {
    it: "Dopo questo tempo l'esito è incerto: al tentativo successivo si chiede prima se il numero esiste già.",
    de: "Danach ist der Ausgang ungewiss: beim nächsten Versuch wird zuerst gefragt, ob es die Nummer schon gibt.",
    en: "After this time the outcome is unknown: the next try first asks whether the number exists already.",
  },
};

/** What an administrator fills in to reach the protocol system; the console draws its form from it. */
export const SandboxRegistryOptions = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta(
    optionField({
      title: { it: "Indirizzo del servizio", de: "Adresse des Dienstes", en: "Address of the service" },
      description: {
        it: "Fino a /api/v1, senza barra finale",
        de: "Bis /api/v1, ohne Schrägstrich am Ende",
        en: "Up to /api/v1, without a slash at the end",
      },
      address: true,
    }),
  ),
  apiKey: z
    .string()
    .min(8)
    .meta(optionField({ title: { it: "Chiave di accesso", de: "Zugangsschlüssel", en: "Access key" }, secret: true })),
  registry: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,16}$/)
    .default("PG")
    .meta(optionField({ title: { it: "Registro", de: "Register", en: "Registry" } })),
  administrationCode: z
    .string()
    .min(1)
    .max(16)
    .meta(
      optionField({
        title: { it: "Codice IPA dell'ente", de: "IPA-Kennung der Körperschaft", en: "IPA code of the body" },
      }),
    ),
  administrationName: z
    .string()
    .min(1)
    .meta(
      optionField({ title: { it: "Denominazione dell'ente", de: "Name der Körperschaft", en: "Name of the body" } }),
    ),
  areaCode: z
    .string()
    .min(1)
    .max(16)
    .meta(
      optionField({
        title: {
          it: "Codice AOO",
          de: "Kennung des Organisationsbereichs (AOO)",
          en: "Code of the organisational area (AOO)",
        },
        description: {
          it: "Area organizzativa omogenea, come nell'indice IPA",
          de: "Wie im IPA-Verzeichnis",
          en: "As in the IPA index",
        },
      }),
    ),
  createFolders: z
    .boolean()
    .default(true)
    .meta(
      optionField({
        title: { it: "Crea i fascicoli mancanti", de: "Fehlende Akten anlegen", en: "Create missing folders" },
        description: {
          it: "Altrimenti un documento con un fascicolo che non esiste viene rifiutato.",
          de: "Sonst wird ein Dokument abgelehnt, dessen Akte es nicht gibt.",
          en: "Otherwise a document whose folder does not exist is refused.",
        },
      }),
    ),
  attachSignatureFile: z
    .boolean()
    .default(true)
    .meta(
      optionField({
        title: {
          it: "Allega la segnatura AgID (segnatura.xml)",
          de: "AgID-Protokollvermerk beilegen (segnatura.xml)",
          en: "Attach the AgID signature file (segnatura.xml)",
        },
      }),
    ),
  timeoutSeconds: z.int().min(1).max(120).default(30).meta(optionField(timeout)),
});
export type SandboxRegistryOptions = z.infer<typeof SandboxRegistryOptions>;
