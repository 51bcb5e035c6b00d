import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { z } from "zod";
import type { DigitalStamp } from "./port.ts";
import { euroOf } from "./soap.ts";
import { checkSeal } from "./stamp-seal.ts";

/** Namespace of the stamp's document, of the Agency of Revenue. */
const stampNamespace = "http://www.agenziaentrate.gov.it/2014/MarcaDaBollo";
const longestStamp = 100_000;

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
});
const builder = new XMLBuilder({ format: false, suppressEmptyNode: true, ignoreAttributes: false });

const Stamp = z.object({
  marcaDaBollo: z.object({
    IUBD: z.string().min(1).max(40),
    OraAcquisto: z.string(),
    /** Sellers write "16.00", "16.0" and "16". */
    Importo: z.string().regex(/^\d{1,7}(?:\.\d{1,2})?$/),
    TipoBollo: z.literal("01"),
    ImprontaDocumento: z.object({ DigestValue: z.base64().max(72) }),
  }),
});

type Content = Omit<DigitalStamp, "xml" | "seal" | "signedBy">;

/**
 * Reads the stamp that a receipt carries in base64 (MBDAttachment), with what its signature is worth; `authorities` in PEM. What was signed rightly is read from the
 * signed part alone. Null when it is no stamp.
 */
export const readStamp = (
  attachment: string,
  { authorities }: { readonly authorities?: string | undefined } = {},
): DigitalStamp | null => {
  if (attachment.length > longestStamp) return null;
  const xml = Buffer.from(attachment, "base64").toString("utf8");
  if (/<!DOCTYPE/i.test(xml)) return null;
  const found = contentOf(xml);
  if (found === null) return null;
  const { seal, signedBy, signed } = checkSeal(xml, { authorities, boughtAt: found.boughtAt });
  const content = signed === null ? found : contentOf(signed);
  return content === null ? null : { ...content, xml, seal, signedBy };
};

const contentOf = (xml: string): Content | null => {
  let read: z.ZodSafeParseResult<z.infer<typeof Stamp>>;
  try {
    read = Stamp.safeParse(parser.parse(xml));
  } catch {
    return null;
  }
  if (!read.success) return null;
  const { IUBD: iubd, OraAcquisto: at, Importo: euro, ImprontaDocumento: digest } = read.data.marcaDaBollo;
  const [whole = "0", part = ""] = euro.split(".");
  const boughtAt = new Date(at);
  return Number.isNaN(boughtAt.getTime())
    ? null
    : { iubd, boughtAt, amount: Number(whole) * 100 + Number(part.padEnd(2, "0")), hashDocument: digest.DigestValue };
};

export type SoldStamp = Content & { readonly seller: { readonly fiscalCode: string; readonly name: string } };

/** The XML of a stamp as a seller writes it before signing. */
export const writeStamp = ({ iubd, boughtAt, amount, hashDocument, seller }: SoldStamp): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${builder.build({
    marcaDaBollo: {
      "@_xmlns": stampNamespace,
      "@_xmlns:ns2": "http://www.w3.org/2000/09/xmldsig#",
      PSP: { CodiceFiscale: seller.fiscalCode, Denominazione: seller.name },
      IUBD: iubd,
      OraAcquisto: boughtAt.toISOString(),
      Importo: euroOf(amount),
      TipoBollo: "01",
      ImprontaDocumento: {
        DigestMethod: { "@_Algorithm": "http://www.w3.org/2001/04/xmlenc#sha256" },
        "ns2:DigestValue": hashDocument,
      },
    },
  })}`;
