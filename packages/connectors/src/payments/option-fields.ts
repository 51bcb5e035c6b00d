import { z } from "zod";
import { optionField } from "../option-field.ts";

/** Fields that the options of every intermediary have. */
export const payeeFiscalCode = z
  .string()
  .regex(/^\d{11}$/)
  .meta(
    optionField({
      title: { it: "Codice fiscale dell'ente", de: "Steuernummer der Körperschaft", en: "Fiscal code of the body" },
    }),
  );

export const payeeName = z
  .string()
  .min(1)
  .max(70)
  .meta(optionField({ title: { it: "Denominazione dell'ente", de: "Name der Körperschaft", en: "Name of the body" } }));

export const auxDigit = z
  .enum(["0", "3"])
  .default("3")
  .meta(
    optionField({
      title: {
        it: "Prima cifra degli avvisi (aux digit)",
        de: "Erste Ziffer der Mitteilungen (aux digit)",
        en: "First digit of the notices (aux digit)",
      },
      description: {
        it: "3 con codice di segregazione, 0 con application code",
        de: "3 mit Segregationscode, 0 mit Application Code",
        en: "3 with a segregation code, 0 with an application code",
      },
      choices: { 0: { it: "0", de: "0", en: "0" }, 3: { it: "3", de: "3", en: "3" } },
    }),
  );

export const noticePrefix = z
  .string()
  .regex(/^\d{2}$/)
  .default("01")
  .meta(
    optionField({
      title: {
        it: "Codice di segregazione o application code",
        de: "Segregationscode oder Application Code",
        en: "Segregation code or application code",
      },
    }),
  );

export const timeout = (seconds: number) =>
  z
    .int()
    .min(1)
    .max(60)
    .default(seconds)
    .meta(
      optionField({
        title: { it: "Attesa massima in secondi", de: "Längste Wartezeit in Sekunden", en: "Longest wait in seconds" },
      }),
    );
