import { parseApplicationCode } from "@sportello/domain/applications/code";
import type { Context } from "../context.ts";
import { addressKey, countTry } from "../rate-limits.ts";
import { expectFound } from "../refused.ts";
import { titleOf } from "../services/title-of.ts";
import { dayOrNull, isoOrNull } from "./present.ts";

const tries = { name: "status-by-code", points: 5, seconds: 60 };

/** The status of an application for whoever has its code, without a name in it; five tries a minute per address. */
export const statusByCode = async (ctx: Context, { code }: { code: string }) => {
  await countTry(ctx.runtime, tries, addressKey(ctx.tenant.id, ctx.ip));
  const parsed = expectFound(parseApplicationCode(code));
  return ctx.inTenant(async (tx) => {
    const row = expectFound(
      await tx.application.findFirst({ where: { code: parsed }, include: { version: { select: { sheet: true } } } }),
    );
    return {
      code: parsed,
      status: row.status,
      title: titleOf(row.version.sheet),
      submittedAt: isoOrNull(row.submittedAt),
      dueOn: dayOrNull(row.dueOn),
      registrationNumber: row.registrationNumber,
    };
  });
};
