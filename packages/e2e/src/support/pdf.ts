import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = { readonly text: string; readonly pages: number; readonly isPdfA: boolean };

/** The words of a PDF, and whether its metadata declare PDF/A. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const raw = Buffer.from(bytes).toString("latin1");
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const metadata = await document.getMetadata();
  const isPdfA = raw.includes("pdfaid:part") || String(metadata.metadata?.getRaw() ?? "").includes("pdfaid");
  return { text: texts.join("\n").replaceAll(/\s+/g, " "), pages: document.numPages, isPdfA };
};
