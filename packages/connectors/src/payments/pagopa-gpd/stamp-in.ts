import { z } from "zod";
import { ConnectorRefused } from "../../failures.ts";
import type { DigitalStamp } from "../port.ts";
import { readSoap } from "../soap.ts";
import { readStamp } from "../stamp-xml.ts";

const Transfer = z.object({ MBDAttachment: z.string().optional() });
const Receipt = z.object({
  receipt: z.object({
    transferList: z.object({ transfer: z.union([z.array(Transfer), Transfer.transform((one) => [one])]) }),
  }),
});

/** The digital stamp in a receipt of the platform (paSendRTV2 in XML), its signature checked against `authorities` (PEM); null when it carries none. Throws ConnectorRefused when what it carries is no stamp. */
export const stampIn = (xml: string, authorities?: string): DigitalStamp | null => {
  const read = Receipt.safeParse(readSoap(xml)?.content);
  const attachment = read.success
    ? read.data.receipt.transferList.transfer.find(({ MBDAttachment }) => MBDAttachment !== undefined)?.MBDAttachment
    : undefined;
  if (attachment === undefined) return null;
  const stamp = readStamp(attachment, { authorities });
  if (stamp === null) throw new ConnectorRefused("no_stamp", "La marca da bollo della ricevuta non è leggibile.");
  return stamp;
};
