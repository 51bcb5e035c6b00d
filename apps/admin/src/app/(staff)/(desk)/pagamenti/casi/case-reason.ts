import { type Status, statuses } from "@sportello/domain/applications/status";

type Side = { readonly cents: number; readonly isPaid: boolean } | null;
export type CaseReason =
  | { readonly kind: "receipt"; readonly id: string }
  | { readonly kind: "application"; readonly status: Status }
  | { readonly kind: "amounts"; readonly here: Side; readonly there: Side }
  /** What is wrong with a digital stamp, and which it is (IUBD). */
  | { readonly kind: "stamp"; readonly fault: StampFault; readonly iubd: string }
  /** What an outside system said, in its own words. */
  | { readonly kind: "said"; readonly text: string };

const stampFaults = ["document", "amount", "broken", "absent", "stranger"] as const;
type StampFault = (typeof stampFaults)[number];

const sideOf = (text: string): Side => {
  const [, cents = "", paid] = /^(\d+)( paid)?$/.exec(text) ?? [];
  return cents === "" ? null : { cents: Number(cents), isPaid: paid !== undefined };
};

/** What a case was opened for, as the screens say it; null where the text of its kind says it all. */
export const caseReason = (reason: string): CaseReason | null => {
  const [, id] = /^receipt (.+)$/.exec(reason) ?? [];
  if (id !== undefined) return { kind: "receipt", id };
  const [, named] = /^application (\w+)$/.exec(reason) ?? [];
  const status = statuses.find((one) => one === named);
  if (status !== undefined) return { kind: "application", status };
  const [, spoilt, iubd = ""] = /^stamp (\w+) (\S+)$/.exec(reason) ?? [];
  const fault = stampFaults.find((one) => one === spoilt);
  if (fault !== undefined) return { kind: "stamp", fault, iubd };
  const [, here, there] = /^\w+: (\S+(?: paid)?) \/ (\S+(?: paid)?)$/.exec(reason) ?? [];
  if (here !== undefined && there !== undefined) return { kind: "amounts", here: sideOf(here), there: sideOf(there) };
  return reason === "the intermediary does not know the debt" ? null : { kind: "said", text: reason };
};
