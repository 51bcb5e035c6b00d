import { isNoticeCode } from "./notice-code.ts";

/**
 * What the QR code of a payment notice says (pagoPA, "Avviso di pagamento analogico"): version 002, notice code, fiscal code of
 * the body, amount in cents. Drawn as QR version 4, error correction M. Throws RangeError on a part that no reader would take.
 */
export const noticeQr = ({
  noticeCode,
  payeeFiscalCode,
  amount,
}: {
  noticeCode: string;
  payeeFiscalCode: string;
  amount: number;
}): string => {
  if (!isNoticeCode(noticeCode)) throw new RangeError("not a notice code");
  if (!/^\d{11}$/.test(payeeFiscalCode)) throw new RangeError("the fiscal code of a body is eleven digits");
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 9_999_999_999)
    throw new RangeError("an amount in cents, one to ten digits");
  return `PAGOPA|002|${noticeCode}|${payeeFiscalCode}|${String(amount).padStart(2, "0")}`;
};
