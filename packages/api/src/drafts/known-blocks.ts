import type { Tx } from "@sportello/db/client";
import type { Answers } from "@sportello/forms/answers";
import { answeredBlocks, askedBlocks, type OnceOnlyBlock, placeBlocks } from "@sportello/forms/blocks";
import type { FormDefinition } from "@sportello/forms/definition";
import { isoOrNull } from "../applications/present.ts";
import type { ApplicantContext } from "../context.ts";
import { profileOf } from "../people/profile-of.ts";
import { expectFound } from "../refused.ts";
import { askThrough } from "../services/ask.ts";
import { versionById } from "../services/version.ts";
import { keepKnown } from "./keep-known.ts";
import { readAnswers } from "./read-answers.ts";

/** Older ones are rarely right any more, and nobody reads a thousand applications to begin one. */
const applicationsLookedAt = 20;

/** For each block, the newest application of this person for another service that answered it, with what it said. */
const newestBlocks = async (
  tx: Tx,
  ctx: ApplicantContext,
  { slug, wanted }: { slug: string; wanted: readonly OnceOnlyBlock[] },
) => {
  const found = new Map<
    OnceOnlyBlock,
    {
      readonly id: string;
      readonly code: string | null;
      readonly submittedAt: Date | null;
      readonly title: Awaited<ReturnType<typeof versionById>>["sheet"]["title"];
      readonly answers: Answers[];
    }
  >();
  if (wanted.length === 0 || ctx.actor.kind === "guest") return found;
  const rows = await tx.application.findMany({
    where: { personId: ctx.actor.id, submittedAt: { not: null }, service: { slug: { not: slug } } },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: applicationsLookedAt,
    select: { id: true, code: true, submittedAt: true, answers: true, serviceVersionId: true },
  });
  for (const { answers, serviceVersionId, ...row } of rows) {
    const { form, sheet } = await versionById(ctx.runtime.memory, askThrough(tx), serviceVersionId);
    for (const [block, said] of answeredBlocks(form, readAnswers(answers))) {
      const known = found.get(block);
      if (!wanted.includes(block) || (known && known.id !== row.id)) continue;
      found.set(block, { ...row, title: sheet.title, answers: [...(known?.answers ?? []), said] });
    }
  }
  return found;
};

/** What this person told the town in applications for other services and this one asks again: it is offered, never taken over unasked (C.SE.1.5). */
export const findKnownBlocks = (ctx: ApplicantContext, { slug }: { slug: string }) =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(
      await tx.service.findFirst({
        where: { slug, status: { in: ["active", "suspended"] } },
        select: { publishedVersionId: true },
      }),
    );
    const { form } = await versionById(ctx.runtime.memory, askThrough(tx), expectFound(service.publishedVersionId));
    const person = expectFound(await tx.person.findUnique({ where: { id: ctx.actor.id } }));
    // What the identity says of where somebody lives is filled in already.
    const wanted = askedBlocks(form).filter((block) => block !== "residence" || profileOf(person).street === undefined);
    const found = await newestBlocks(tx, ctx, { slug, wanted });
    return [...found].map(([block, { id, code, title, submittedAt }]) => ({
      block,
      from: { id, code, title, submittedAt: isoOrNull(submittedAt) },
    }));
  });

/** Answers to begin this form with, of the blocks the citizen ticked. Files are given anew each time. */
export const answersOfBlocks = async (
  tx: Tx,
  ctx: ApplicantContext,
  { slug, form, blocks }: { slug: string; form: FormDefinition; blocks: readonly OnceOnlyBlock[] },
): Promise<Answers> => {
  const asked = askedBlocks(form);
  const found = await newestBlocks(tx, ctx, { slug, wanted: blocks.filter((block) => asked.includes(block)) });
  const placed = placeBlocks(form, new Map([...found].map(([block, { answers }]) => [block, answers])));
  return keepKnown(form, placed, ({ type }) => type !== "file" && type !== "terms" && type !== "hidden");
};
