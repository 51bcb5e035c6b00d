import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { z } from "zod";
import type { DigitalStamp } from "./port.ts";
import { centsOf, euroOf } from "./soap.ts";

/** Namespace of the stamp's document, of the Agency of Revenue. */
const stampNamespace = "http://www.agenziaentrate.gov.it/2014/MarcaDaBollo";
const longestStamp = 100_000;

const parser = new XMLParser({ ignoreAttributes: true, removeNSPrefix: true, parseTagValue: false, trimValues: true, processEntities: false });
const builder = new XMLBuilder({ format: false, suppressEmptyNode: true, ignoreAttributes: false });

const Stamp = z.object({
  marcaDaBollo: z.object({
    IUBD: z.string().min(1).max(40),
    OraAcquisto: z.string(),
    Importo: z.string(),
    TipoBollo: z.literal("01"),
    ImprontaDocumento: z.object({ DigestValue: z.base64().max(72) }),
  }),
});

/** Reads the stamp that a receipt carries in base64 (MBDAttachment). Null when it is none. Its signature is the seller's, checked by the treasury. */
export const readStamp = (attachment: string): DigitalStamp | null => {
  if (attachment.length > longestStamp) return null;
  const xml = Buffer.from(attachment, "base64").toString("utf8");
  if (/<!DOCTYPE/i.test(xml)) return null;
  let read: z.ZodSafeParseResult<z.infer<typeof Stamp>>;
  try {
    read = Stamp.safeParse(parser.parse(xml));
  } catch {
    return null;
  }
  if (!read.success) return null;
  const { IUBD: iubd, OraAcquisto: at, Importo: euro, ImprontaDocumento: digest } = read.data.marcaDaBollo;
  const [amount, boughtAt] = [centsOf(euro), new Date(at)];
  return amount === null || Number.isNaN(boughtAt.getTime()) ? null : { iubd, boughtAt, amount, hashDocument: digest.DigestValue, xml };
};

export type SoldStamp = Pick<DigitalStamp, "iubd" | "boughtAt" | "amount" | "hashDocument"> & { readonly seller: { readonly fiscalCode: string; readonly name: string } };

/** The same, as a seller of test stamps writes it; unsigned. */
export const writeStamp = ({ iubd, boughtAt, amount, hashDocument, seller }: SoldStamp): string =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${builder.build({
      marcaDaBollo: {
        "@_xmlns": stampNamespace,
        "@_xmlns:ns2": "http://www.w3.org/2000/09/xmldsig#",
        PSP: { CodiceFiscale: seller.fiscalCode, Denominazione: seller.name },
        IUBD: iubd,
        OraAcquisto: boughtAt.toISOString(),
        Importo: euroOf(amount),
        TipoBollo: "01",
        ImprontaDocumento: { DigestMethod: { "@_Algorithm": "http://www.w3.org/2001/04/xmlenc#sha256" }, "ns2:DigestValue": hashDocument },
      },
    })}`,
  ).toString("base64");
