import { formatApplicationCode } from "@sportello/domain/applications/code";
import { Locale } from "@sportello/domain/locales";
import { stampCategory, stampCents } from "@sportello/domain/payments/stamp";
import type { Province } from "@sportello/domain/places/provinces";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { loadApplication } from "../../applications/load-application.ts";
import type { ApplicantContext } from "../../context.ts";
import { nameOf } from "../../people/name-of.ts";
import { expectFound, Refused } from "../../refused.ts";
import { expectWay } from "./expect-way.ts";
import { stampWords } from "./words.ts";

/** `province`: where the buyer lives, as the treasury asks. */
export type BuyStampInput = { readonly id: string; readonly province: Province };

const open = ["creating", "waiting", "started", "failed", "paid"] as const;
const daysToPay = 30;

/**
 * The applicant wants the stamp online: a debt of 16 euro to the treasury, for the document the jobs make of the application. Asked again it
 * is the same debt. Throws `not_in_this_status`.
 */
export const buyStamp = (ctx: ApplicantContext, { id, province }: BuyStampInput): Promise<{ paymentId: string }> =>
  ctx.inTenant(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${id}::uuid for update`;
    const { row, version } = await loadApplication(ctx, tx, id);
    if (row.status !== "stamp_pending") throw new Refused("not_in_this_status");
    expectWay(version, "digital");
    const known = await tx.payment.findFirst({
      where: { applicationId: id, kind: "stamp", state: { in: [...open] } },
      select: { id: true },
    });
    if (known) return { paymentId: known.id };
    const person = expectFound(await tx.person.findUnique({ where: { id: row.personId } }));
    const last = await tx.payment.aggregate({ where: { applicationId: id, kind: "stamp" }, _max: { sequence: true } });
    const { reason } = stampWords[Locale.catch("it").parse(row.locale)];
    const { id: paymentId } = await tx.payment.create({
      data: {
        applicationId: id,
        serviceId: row.serviceId,
        kind: "stamp",
        sequence: (last._max.sequence ?? 0) + 1,
        connector: version.options.charge?.intermediary ?? "payments",
        amount: stampCents,
        split: [],
        reason: `${reason}${row.code === null ? "" : ` ${formatApplicationCode(row.code)}`}`,
        category: stampCategory,
        stampProvince: province,
        dueOn: new Date(addDays(romeDay(ctx.now), daysToPay)),
        fiscalCode: person.fiscalCode ?? "ANONIMO",
        debtorName: nameOf(person),
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    await tx.outboxEvent.create({ data: { name: "payment/asked", payload: { paymentId } } });
    return { paymentId };
  });
