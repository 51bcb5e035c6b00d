import type { Locale } from "@sportello/domain/locales";
import { prefill } from "@sportello/forms/prefill";
import type { CitizenContext } from "../context.ts";
import { storable } from "./read-answers.ts";
import { profileOf } from "../people/profile-of.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { expectOpen } from "../services/opening-of.ts";
import { versionById } from "../services/version.ts";
import { expectLevel } from "../sessions/expect-level.ts";

export type StartInput = { readonly slug: string; readonly fresh: boolean; readonly locale: Locale };

/** Opens the form of a service, filled with what the town knows; goes on with a draft already there unless a fresh one is asked for. */
export const startDraft = (ctx: CitizenContext, { slug, fresh, locale }: StartInput): Promise<{ id: string; resumed: boolean }> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug, status: { in: ["active", "suspended"] } } }));
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    expectLevel(ctx.actor.level, version.options.level);
    const open = fresh
      ? null
      : await tx.application.findFirst({
          where: { personId: ctx.actor.id, serviceId: service.id, status: "draft" },
          orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
          select: { id: true },
        });
    if (open) return { id: open.id, resumed: true };
    expectOpen(service, ctx.now);
    const person = expectFound(await tx.person.findUnique({ where: { id: ctx.actor.id } }));
    const { id } = await tx.application.create({
      data: {
        serviceId: service.id,
        serviceVersionId: version.id,
        personId: ctx.actor.id,
        officeId: service.officeId,
        locale,
        answers: storable(prefill(version.form, profileOf(person))),
      },
      select: { id: true },
    });
    return { id, resumed: false };
  });
