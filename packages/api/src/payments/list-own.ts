import type { Prisma } from "@sportello/db/generated/client";
import type { CitizenContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { ownPayments } from "./own.ts";
import { paymentView } from "./present.ts";

const pageSize = 20;

/** `open`: to be paid; `paid`; `over`: expired or called off. `year` is of the payment, or of the asking when unpaid. */
export type OwnPaymentsQuestion = {
  readonly show?: "open" | "paid" | "over" | undefined;
  readonly year?: number | undefined;
  readonly cursor?: string | undefined;
};

const shown = {
  open: ["creating", "waiting", "started", "failed"],
  paid: ["paid"],
  over: ["expired", "cancelled"],
} as const;

/** The person's payments, the newest first, with the years there are any in and what is still to be paid. */
export const listOwnPayments = (ctx: CitizenContext, { show, year, cursor }: OwnPaymentsQuestion) =>
  ctx.inTenant(async (tx) => {
    const after = readCursor(cursor);
    const mine = ownPayments(ctx);
    const rows = await tx.payment.findMany({
      where: {
        AND: [
          mine,
          show === undefined ? {} : { state: { in: [...shown[show]] } },
          year === undefined ? {} : inYear(year),
          after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        ],
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      include: { service: { select: { slug: true } } },
    });
    const open = await tx.payment.aggregate({
      where: { AND: [mine, { state: { in: [...shown.open] } }] },
      _sum: { amount: true },
      _count: { _all: true },
    });
    const days = await tx.payment.findMany({ where: mine, select: { createdAt: true, paidAt: true } });
    const { items, nextCursor } = pageOf(rows, pageSize, ({ createdAt }) => createdAt);
    return {
      nextCursor,
      open: { count: open._count._all, amount: open._sum.amount ?? 0 },
      years: [...new Set(days.map(({ createdAt, paidAt }) => romeYear(paidAt ?? createdAt)))].toSorted(
        (one, other) => other - one,
      ),
      items: items.map((row) => ({ ...paymentView(row), service: row.service.slug })),
    };
  });

const romeYear = (at: Date): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone: "Europe/Rome", year: "numeric" }).format(at));

/** The year in Rome, whose first hour is UTC's last of the year before. */
const inYear = (year: number): Prisma.PaymentWhereInput => {
  const between = { gte: new Date(Date.UTC(year - 1, 11, 31, 23)), lt: new Date(Date.UTC(year, 11, 31, 23)) };
  return { OR: [{ paidAt: between }, { paidAt: null, createdAt: between }] };
};
