import type { PdfSection } from "@sportello/connectors/pdf/port";
import type { Tx } from "@sportello/db/client";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { exemptions, isGround, normOf } from "@sportello/domain/payments/stamp-exemption";
import { formatDay, formatInstant } from "../../documents/format.ts";
import { stampWords } from "./words.ts";

/** The stamp as the receipt of the application tells it: number and declaration of a paper one, payment and digest of one bought online, ground and declaration of an exemption. */
export const stampSections = async (tx: Tx, applicationId: string, locale: Locale): Promise<PdfSection[]> => {
  const stamp = await tx.revenueStamp.findFirst({ where: { applicationId }, include: { payment: true } });
  if (stamp === null) return [];
  const words = stampWords[locale];
  if (stamp.way === "declared") {
    return [
      {
        heading: words.heading,
        paragraphs: [words.declared, stamp.statement ?? ""],
        rows: [
          { label: words.serial, value: stamp.serial ?? "" },
          {
            label: words.issuedOn,
            value: stamp.issuedOn ? formatDay(stamp.issuedOn.toISOString().slice(0, 10), locale) : "",
          },
        ],
      },
    ];
  }
  if (stamp.way === "exempt") {
    const ground = stamp.ground ?? "";
    return [
      {
        heading: words.heading,
        paragraphs: [words.exempt, stamp.statement ?? ""],
        rows: [
          { label: words.ground, value: isGround(ground) ? inLocale(exemptions[ground].title, locale) : ground },
          { label: words.norm, value: normOf({ ground, norm: stamp.norm }) ?? "" },
        ],
      },
    ];
  }
  const { payment } = stamp;
  return [
    {
      heading: words.heading,
      paragraphs: [words.digital],
      rows: [
        { label: words.paidAt, value: payment?.paidAt ? formatInstant(payment.paidAt, locale) : "" },
        { label: words.iuv, value: payment?.iuv ?? "" },
        { label: words.receiptId, value: payment?.receiptId ?? "" },
        { label: words.hash, value: payment?.stampHash ?? "" },
      ],
    },
  ];
};
