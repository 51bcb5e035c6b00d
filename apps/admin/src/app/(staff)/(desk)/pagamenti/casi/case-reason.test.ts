import { expect, test } from "vitest";
import { type CaseReason, caseReason } from "./case-reason.ts";

test.each<[string, CaseReason | null]>([
  ["receipt rt0001", { kind: "receipt", id: "rt0001" }],
  ["application withdrawn", { kind: "application", status: "withdrawn" }],
  ["application on_the_moon", { kind: "said", text: "application on_the_moon" }],
  [
    "other_amount: 5000 paid / 4999 paid",
    { kind: "amounts", here: { cents: 5_000, isPaid: true }, there: { cents: 4_999, isPaid: true } },
  ],
  ["missing_there: 5000 / -", { kind: "amounts", here: { cents: 5_000, isPaid: false }, there: null }],
  ["unknown_here: - / 5000 paid", { kind: "amounts", here: null, there: { cents: 5_000, isPaid: true } }],
  ["the intermediary does not know the debt", null],
  ["stamp broken 01234567890123", { kind: "stamp", fault: "broken", iubd: "01234567890123" }],
  ["stamp stranger 01234567890123", { kind: "stamp", fault: "stranger", iubd: "01234567890123" }],
  ["stamp collector 01234567890123", { kind: "said", text: "stamp collector 01234567890123" }],
  ["IUBD 01234567890123", { kind: "said", text: "IUBD 01234567890123" }],
  [
    "pagoPA giudica errata la posizione debitoria: verificare importo / causale.",
    { kind: "said", text: "pagoPA giudica errata la posizione debitoria: verificare importo / causale." },
  ],
])("%s", (reason, read) => expect(caseReason(reason)).toEqual(read));
