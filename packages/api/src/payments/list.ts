import type { PaymentState, Prisma } from "@sportello/db/generated/client";
import { addDays, startOfRomeDay } from "@sportello/domain/time/rome-day";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { literally } from "../literally.ts";
import { titleOf } from "../services/title-of.ts";
import { paidServices } from "./paid-services.ts";
import { officeView } from "./present.ts";
import { paymentsReach } from "./reach/of.ts";
import { paymentsWithin } from "./reach/where.ts";

const pageSize = 50;

/** `text` is part of a name, or a fiscal code, notice code, IUV or receipt from its beginning. Days are of the asking, `YYYY-MM-DD`, both included. */
export type PaymentsQuestion = {
  readonly state?: PaymentState | undefined;
  readonly serviceId?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
};

export const paymentsWhere = ({
  state,
  serviceId,
  text,
  from,
  to,
}: Omit<PaymentsQuestion, "cursor">): Prisma.PaymentWhereInput => ({
  AND: [
    state === undefined ? {} : { state },
    serviceId === undefined ? {} : { serviceId },
    from === undefined ? {} : { createdAt: { gte: startOfRomeDay(from) } },
    to === undefined ? {} : { createdAt: { lt: startOfRomeDay(addDays(to, 1)) } },
    text === undefined ? {} : matching(text.trim()),
  ],
});

const matching = (written: string): Prisma.PaymentWhereInput => {
  const text = literally(written);
  const code = text.replaceAll(/\s/g, "").toUpperCase();
  return {
    OR: [
      { debtorName: { contains: text, mode: "insensitive" } },
      { fiscalCode: { startsWith: code } },
      { noticeCode: { startsWith: code } },
      { iuv: { startsWith: code } },
      { receiptId: { startsWith: text } },
    ],
  };
};

/** The payments one sees (`reach/`), the newest first, and the services one may ask for. */
export const listPayments = ({ inTenant, actor }: StaffContext, { cursor, ...question }: PaymentsQuestion) =>
  inTenant(async (tx) => {
    const after = readCursor(cursor);
    const reach = await paymentsReach(tx, actor);
    const rows = await tx.payment.findMany({
      where: {
        AND: [
          paymentsWithin(reach),
          paymentsWhere(question),
          after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { application: { select: { code: true, version: { select: { sheet: true } } } } },
    });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ createdAt }) => createdAt);
    return {
      nextCursor,
      services: await paidServices(tx, reach),
      items: items.map(({ application, ...row }) => ({
        ...officeView(row),
        code: application?.code ?? null,
        title: application === null ? null : titleOf(application.version.sheet),
      })),
    };
  });
