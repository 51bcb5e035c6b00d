import pdfmake from "pdfmake";
import { fontFiles, isFontFile } from "./fonts.ts";
import { layout } from "./layout.ts";
import type { MakePdf } from "./port.ts";

pdfmake.setFonts({ Roboto: fontFiles });
// Nothing a citizen wrote can make the maker read a file or open a connection.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

/** The same document gives the same bytes, so that a repeated job does not change an imprint already registered. */
export const makePdf: MakePdf = async (document) =>
  new Uint8Array(await pdfmake.createPdf(layout(document)).getBuffer());
