import { z } from "zod";
import { optionField } from "../../option-field.ts";
import { auxDigit, noticePrefix, payeeFiscalCode, payeeName, timeout } from "../option-fields.ts";
import { areCertificates } from "../stamp-seal.ts";

/** What an administrator fills in to collect through pagoPA directly: debt positions (GPD), checkout and the station interface. */
export const PagopaGpdOptions = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .default("https://api.platform.pagopa.it")
    .meta(
      optionField({
        title: {
          it: "Indirizzo della piattaforma pagoPA",
          de: "Adresse der Plattform pagoPA",
          en: "Address of the pagoPA platform",
        },
        description: { it: "Senza barra finale", de: "Ohne Schrägstrich am Ende", en: "Without a slash at the end" },
        address: true,
      }),
    ),
  subscriptionKey: z
    .string()
    .min(8)
    .meta(
      optionField({
        title: {
          it: "Chiave di sottoscrizione (Ocp-Apim-Subscription-Key)",
          de: "Abonnementschlüssel (Ocp-Apim-Subscription-Key)",
          en: "Subscription key (Ocp-Apim-Subscription-Key)",
        },
        secret: true,
      }),
    ),
  organizationFiscalCode: payeeFiscalCode,
  organizationName: payeeName,
  iban: z
    .iban()
    .meta(
      optionField({ title: { it: "IBAN di accredito", de: "IBAN für die Gutschrift", en: "IBAN to be credited" } }),
    ),
  auxDigit,
  code: noticePrefix,
  cbill: z
    .string()
    .max(10)
    .optional()
    .meta(optionField({ title: { it: "Codice CBILL", de: "CBILL-Kennung", en: "CBILL code" } })),
  brokerFiscalCode: z
    .string()
    .regex(/^\d{11}$/)
    .meta(
      optionField({
        title: {
          it: "Codice fiscale dell'intermediario",
          de: "Steuernummer des Vermittlers",
          en: "Fiscal code of the intermediary",
        },
      }),
    ),
  stationId: z
    .string()
    .regex(/^\d{11}_\d{2}$/)
    .meta(
      optionField({
        title: { it: "Identificativo della stazione", de: "Kennung der Station", en: "Identifier of the station" },
      }),
    ),
  stationKey: z
    .string()
    .min(16)
    .meta(
      optionField({
        title: { it: "Chiave della stazione", de: "Schlüssel der Station", en: "Key of the station" },
        description: {
          it: "La aggiunge chi verifica il certificato del nodo davanti a Sportello, nell'intestazione X-Station-Key",
          de: "Fügt hinzu, wer vor Sportello das Zertifikat des Knotens prüft, im Kopf X-Station-Key",
          en: "Added by whoever verifies the node's certificate in front of Sportello, in the header X-Station-Key",
        },
        secret: true,
      }),
    ),
  stampAuthorities: z
    .string()
    .max(20_000)
    .refine(areCertificates)
    .optional()
    .meta(
      optionField({
        title: {
          it: "Certificati di chi vende marche da bollo digitali",
          de: "Zertifikate der Verkäufer digitaler Stempelmarken",
          en: "Certificates of the sellers of digital stamps",
        },
        description: {
          it: "In formato PEM, uno sotto l'altro: dei venditori o di chi li certifica. Con questi la firma di ogni marca dice anche di chi è; senza, si verifica solo che la marca sia intatta.",
          de: "Im PEM-Format, untereinander: der Verkäufer oder derer, die sie zertifizieren. Damit sagt die Signatur jeder Marke auch, von wem sie ist; ohne wird nur geprüft, dass die Marke unverändert ist.",
          en: "In PEM, one below the other: of the sellers or of who certifies them. With these the signature of each stamp also says whose it is; without, only that the stamp is intact is verified.",
        },
        lines: 5,
      }),
    ),
  timeoutSeconds: timeout(10),
});
export type PagopaGpdOptions = z.infer<typeof PagopaGpdOptions>;
