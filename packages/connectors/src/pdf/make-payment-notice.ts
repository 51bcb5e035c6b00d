import pdfmake from "pdfmake";
import { fontFiles, isFontFile } from "./fonts.ts";
import { type MakePaymentNotice, paymentNoticeLayout } from "./payment-notice.ts";

pdfmake.setFonts({ Roboto: fontFiles });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

/** The notice as PDF/A-2b with the QR code of the debt. */
export const makePaymentNotice: MakePaymentNotice = async (notice) =>
  new Uint8Array(await pdfmake.createPdf(paymentNoticeLayout(notice)).getBuffer());
