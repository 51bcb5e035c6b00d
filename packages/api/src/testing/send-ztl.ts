import { createHash, randomUUID } from "node:crypto";
import { romeDay } from "@sportello/domain/time/rome-day";
import { submit, type Submitted } from "../applications/submit.ts";
import { exampleAnswers } from "../catalogue/example-answers.ts";
import type { CitizenContext } from "../context.ts";
import { consent } from "../drafts/consent.ts";
import { startDraft } from "../drafts/start.ts";
import { profileOf } from "../people/profile-of.ts";

/** A complete draft of the request for access to the restricted zone, with its files, not sent yet. */
export const fillZtl = async (ctx: CitizenContext, seed = 1): Promise<string> => {
  const { id } = await startDraft(ctx, { slug: "ztl-access", fresh: true, locale: "it" });
  await consent(ctx, { id });
  const person = await ctx.inTenant((tx) => tx.person.findUniqueOrThrow({ where: { id: ctx.actor.id } }));
  const files: { id: string; field: string }[] = [];
  const uploadId = (field: string) => {
    const file = { id: randomUUID(), field };
    files.push(file);
    return file.id;
  };
  const answers = exampleAnswers("ztl-access", seed, profileOf(person), { today: romeDay(ctx.now), uploadId });
  for (const file of files) await ctx.runtime.files.put(`${ctx.tenant.id}/${file.id}`, scan(file.field));
  await ctx.inTenant(async (tx) => {
    await tx.upload.createMany({
      data: files.map(({ id: uploaded, field }) => ({
        id: uploaded,
        applicationId: id,
        field,
        by: "citizen" as const,
        name: `${field.split(".").at(-1) ?? "file"}.pdf`,
        mediaType: "application/pdf",
        size: scan(field).length,
        sha256: createHash("sha256").update(scan(field)).digest("hex"),
        storageKey: `${ctx.tenant.id}/${uploaded}`,
      })),
    });
    await tx.application.update({ where: { id }, data: { answers: JSON.parse(JSON.stringify(answers)) as object } });
  });
  return id;
};

export const sendZtl = async (ctx: CitizenContext, seed = 1): Promise<Submitted> =>
  submit(ctx, { id: await fillZtl(ctx, seed), idempotencyKey: randomUUID() });

const scan = (field: string): Uint8Array => new TextEncoder().encode(`%PDF scan of ${field}`);
