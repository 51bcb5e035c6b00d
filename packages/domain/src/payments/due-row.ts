import { isFiscalCode } from "../people/fiscal-code.ts";
import { isVatNumber } from "../people/vat-number.ts";
import type { Day } from "../time/rome-day.ts";

/** The columns of a file of dues, as the accounts office names them. */
export const dueColumns = ["codice_fiscale", "nominativo", "importo", "causale", "scadenza", "riferimento"] as const;
export type DueColumn = (typeof dueColumns)[number];

/** A due of one person. `reference` is the office's own, unique per service: the same file sent twice asks nobody twice. */
export type Due = {
  readonly fiscalCode: string;
  readonly name: string;
  readonly amount: number;
  readonly reason: string;
  readonly dueOn: Day;
  readonly reference: string;
};
export type DueFault = {
  readonly column: DueColumn;
  readonly code: "missing" | "not_a_fiscal_code" | "not_an_amount" | "too_long" | "not_a_day" | "past_day";
};

const amountText = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,\d{1,2})?$|^\d{1,7}\.\d{1,2}$/;

/** Cents of an amount as Italians write it: "1.234,50", "12,5", "12", also "12.50". Null when it is none or nothing. */
export const readCents = (text: string): number | null => {
  const trimmed = text.trim().replace(/^€\s*|\s*€$/g, "");
  if (!amountText.test(trimmed)) return null;
  const [euro = "", part = ""] = /^\d+\.\d{1,2}$/.test(trimmed)
    ? trimmed.split(".")
    : trimmed.replaceAll(".", "").split(",");
  const cents = Number(euro) * 100 + Number(part.padEnd(2, "0"));
  return cents > 0 && cents <= 999_999_999 ? cents : null;
};

/** A day as `YYYY-MM-DD` or `DD/MM/YYYY`. Null when there is no such day. */
export const readDay = (text: string): Day | null => {
  const trimmed = text.trim();
  const [, date = "", month = "", year = ""] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(trimmed) ?? [];
  const day = year === "" ? trimmed : `${year}-${month}-${date}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : null;
};

/** One line of the file: the due, or everything that is wrong with it. */
export const readDueRow = (
  row: Readonly<Partial<Record<DueColumn, string>>>,
  today: Day,
): { readonly due: Due } | { readonly faults: DueFault[] } => {
  const faults: DueFault[] = [];
  const text = (column: DueColumn, longest: number): string => {
    const value = (row[column] ?? "").trim();
    if (value === "") faults.push({ column, code: "missing" });
    else if (value.length > longest) faults.push({ column, code: "too_long" });
    return value;
  };
  const fiscalCode = text("codice_fiscale", 16).toUpperCase();
  if (fiscalCode !== "" && !isFiscalCode(fiscalCode) && !isVatNumber(fiscalCode))
    faults.push({ column: "codice_fiscale", code: "not_a_fiscal_code" });
  const name = text("nominativo", 70);
  const reason = text("causale", 140);
  const reference = text("riferimento", 60);
  const amount = readCents(text("importo", 20));
  if (amount === null && (row.importo ?? "").trim() !== "") faults.push({ column: "importo", code: "not_an_amount" });
  const dueOn = readDay(text("scadenza", 10));
  if (dueOn === null && (row.scadenza ?? "").trim() !== "") faults.push({ column: "scadenza", code: "not_a_day" });
  if (dueOn !== null && dueOn < today) faults.push({ column: "scadenza", code: "past_day" });
  if (faults.length > 0 || amount === null || dueOn === null) return { faults };
  return { due: { fiscalCode, name, amount, reason, dueOn, reference } };
};
