import { createHash } from "node:crypto";
import { writeStamp } from "../stamp-xml.ts";
import type { LedgerEntry, NodePosition } from "./state.ts";

const seller = { fiscalCode: "12345678901", name: "Banca di prova" };

/** Fourteen digits that only this payment has. */
const iubdOf = (receiptId: string): string => (BigInt(`0x${createHash("sha256").update(receiptId).digest("hex").slice(0, 14)}`) % 10n ** 14n).toString().padStart(14, "0");

/** The stamp that was sold with a transfer, in base64; undefined for a transfer that is none. */
export const soldStamp = ({ receiptId, paidAt }: Pick<LedgerEntry, "receiptId" | "paidAt">, { amount, stamp }: NodePosition["transfers"][number]): string | undefined =>
  stamp && writeStamp({ iubd: iubdOf(receiptId), boughtAt: new Date(paidAt), amount, hashDocument: stamp.hashDocument, seller });
