import { createHash } from "node:crypto";
import { writeStamp } from "../stamp-xml.ts";
import { signStamp, type StampSeller } from "./stamp-seller.ts";
import type { LedgerEntry, NodePosition } from "./state.ts";

const seller = { fiscalCode: "12345678901", name: "Banca di prova" };

/** Fourteen digits that only this payment has. */
const iubdOf = (receiptId: string): string =>
  (BigInt(`0x${createHash("sha256").update(receiptId).digest("hex").slice(0, 14)}`) % 10n ** 14n)
    .toString()
    .padStart(14, "0");

/** The stamp that was sold with a transfer, signed, in base64: by the forger where the card asked for it. Undefined for a transfer that is none. */
export const soldStamp = (
  { receiptId, paidAt, isStampForged }: Pick<LedgerEntry, "receiptId" | "paidAt" | "isStampForged">,
  { amount, stamp }: NodePosition["transfers"][number],
  signers: StampSeller,
): string | undefined => {
  if (stamp === undefined) return undefined;
  const xml = writeStamp({
    iubd: iubdOf(receiptId),
    boughtAt: new Date(paidAt),
    amount,
    hashDocument: stamp.hashDocument,
    seller,
  });
  return Buffer.from(signStamp(xml, isStampForged ? signers.forger : signers.seller)).toString("base64");
};
