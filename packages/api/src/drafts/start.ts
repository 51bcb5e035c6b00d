import type { Locale } from "@sportello/domain/locales";
import type { OnceOnlyBlock } from "@sportello/forms/blocks";
import { prefill } from "@sportello/forms/prefill";
import type { ApplicantContext } from "../context.ts";
import { profileOf } from "../people/profile-of.ts";
import { countTry, limitKey } from "../rate-limits.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { expectOpen } from "../services/opening-of.ts";
import { versionById } from "../services/version.ts";
import { expectLevel } from "../sessions/expect-level.ts";
import { answersOfEarlier, over } from "./earlier.ts";
import { answersOfBlocks } from "./known-blocks.ts";
import { storable } from "./read-answers.ts";

/** Somebody may begin again often; nobody begins a request a minute for an hour. */
const startings = { name: "draft-start", points: 60, seconds: 3_600 };

export type StartInput = {
  readonly slug: string;
  readonly fresh: boolean;
  readonly locale: Locale;
  /** An earlier application of the same person to begin with. */ readonly from?: string | undefined;
  /** What they told in applications for other services, to begin with. */ readonly known?: readonly OnceOnlyBlock[];
};

/** Opens the form of a service, filled with what the town knows; goes on with a draft already there unless a fresh one is asked for. */
export const startDraft = async (
  ctx: ApplicantContext,
  { slug, fresh, locale, from, known = [] }: StartInput,
): Promise<{ id: string; resumed: boolean }> => {
  await countTry(ctx.runtime, startings, limitKey(ctx.tenant.id, ctx.actor.id));
  return ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({ where: { slug, status: { in: ["active", "suspended"] } } }),
    );
    const version = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    expectLevel(ctx.actor, version.options.level);
    const open = fresh
      ? null
      : await tx.application.findFirst({
          where: { personId: ctx.actor.id, serviceId: service.id, status: "draft", channel: "online" },
          orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
          select: { id: true },
        });
    if (open) return { id: open.id, resumed: true };
    expectOpen(service, ctx.now);
    const person = expectFound(await tx.person.findUnique({ where: { id: ctx.actor.id } }));
    const earlier =
      from === undefined
        ? {}
        : await answersOfEarlier(tx, ctx, { id: from, serviceId: service.id, form: version.form });
    const elsewhere =
      known.length === 0 ? {} : await answersOfBlocks(tx, ctx, { slug, form: version.form, blocks: known });
    const { id } = await tx.application.create({
      data: {
        serviceId: service.id,
        serviceVersionId: version.id,
        personId: ctx.actor.id,
        officeId: service.officeId,
        locale,
        answers: storable(over(over(earlier, elsewhere), prefill(version.form, profileOf(person)))),
      },
      select: { id: true },
    });
    return { id, resumed: false };
  });
};
