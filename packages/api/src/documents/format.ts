import { formatTag } from "@sportello/domain/format-tag";
import type { Locale } from "@sportello/domain/locales";
import type { SignIn } from "../sessions/session.ts";

/** An instant as an Italian office writes it, to the second: on a receipt it has legal weight. */
export const formatInstant = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag[locale], {
    dateStyle: "long",
    timeStyle: "medium",
    timeZone: "Europe/Rome",
  }).format(instant);

/** A day such as a deadline, from "YYYY-MM-DD". */
export const formatDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(formatTag[locale], { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Bytes as people read them. */
export const formatSize = (bytes: number, locale: Locale): string => {
  const [value, unit] =
    bytes >= 1_000_000 ? [bytes / 1_000_000, "MB"] : bytes >= 1_000 ? [bytes / 1_000, "kB"] : [bytes, "byte"];
  return `${new Intl.NumberFormat(formatTag[locale], { maximumFractionDigits: 1 }).format(value)} ${unit}`;
};

/** Names of the identity schemes; the same in every language. */
export const schemeNames: Record<SignIn["protocol"], string> = { spid: "SPID", cie: "CIE", eidas: "eIDAS" };
export const levelNames: Record<SignIn["level"], string> = { spid1: "1", spid2: "2", spid3: "3", cie: "CIE (3)" };
