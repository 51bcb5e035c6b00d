import { z } from "zod";
import { optionField } from "../../option-field.ts";
import { auxDigit, noticePrefix, payeeFiscalCode, payeeName, timeout } from "../option-fields.ts";

/** What an administrator fills in to collect through MyPay (Veneto and the regions that re-use it). */
export const MyPayOptions = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).meta(
    optionField({
      title: { it: "Indirizzo del servizio", de: "Adresse des Dienstes", en: "Address of the service" },
      description: {
        it: "Del servizio SOAP dell'ente, senza barra finale",
        de: "Des SOAP-Dienstes der Körperschaft, ohne Schrägstrich am Ende",
        en: "Of the body's SOAP service, without a slash at the end",
      },
      address: true,
    }),
  ),
  bodyCode: z
    .string()
    .min(1)
    .max(16)
    .meta(
      optionField({
        title: {
          it: "Codice IPA dell'ente (codIpaEnte)",
          de: "IPA-Kennung der Körperschaft (codIpaEnte)",
          en: "IPA code of the body (codIpaEnte)",
        },
      }),
    ),
  password: z
    .string()
    .min(8)
    .meta(
      optionField({
        title: { it: "Password dell'ente", de: "Passwort der Körperschaft", en: "Password of the body" },
        secret: true,
      }),
    ),
  dueType: z
    .string()
    .min(1)
    .max(64)
    .meta(
      optionField({
        title: {
          it: "Codice del tipo dovuto",
          de: "Kennung der Forderungsart (tipo dovuto)",
          en: "Code of the kind of due (tipo dovuto)",
        },
      }),
    ),
  organizationFiscalCode: payeeFiscalCode,
  organizationName: payeeName,
  auxDigit,
  code: noticePrefix,
  timeoutSeconds: timeout(15),
});
export type MyPayOptions = z.infer<typeof MyPayOptions>;
