import { z } from "zod";
import type { ApplicantContext } from "../context.ts";
import { addressKey, countTry } from "../rate-limits.ts";
import { Refused } from "../refused.ts";
import { challengeGivenAt, isProof } from "./challenge.ts";

/** What the page of a guest posts along: the challenge it got, the work done where scripts run, and a field no person sees. */
export const HumanSigns = z.strictObject({
  challenge: z.string().max(200),
  proof: z.string().max(20).default(""),
  trap: z.string().max(500).default(""),
});
export type HumanSigns = z.infer<typeof HumanSigns>;

/** With the work done, a class of pupils behind one address may still send; without, a household. */
const proven = { name: "guest-send", points: 20, seconds: 3_600 };
const unproven = { name: "guest-send-unproven", points: 5, seconds: 3_600 };
/** Nobody reads a form and its summary faster. */
const secondsToFill = 8;
const secondsToRead = 2;

/**
 * Keeps programs from sending in a guest's place, without a foreign captcha. Browsers with scripts prove work; the others are held to
 * the time a person needs and to fewer sendings. Throws `looks_automated` or `too_many_requests`.
 */
export const expectHuman = async (
  ctx: ApplicantContext,
  draft: { readonly id: string; readonly startedAt: Date },
  signs: HumanSigns | undefined,
): Promise<void> => {
  if (signs === undefined || signs.trap !== "") throw new Refused("looks_automated");
  const givenAt = challengeGivenAt(
    { appSecret: ctx.runtime.env.APP_SECRET, draftId: draft.id },
    signs.challenge,
    ctx.now,
  );
  if (givenAt === null) throw new Refused("looks_automated");
  const address = addressKey(ctx.tenant.id, ctx.ip);
  if (isProof(signs.challenge, signs.proof)) return countTry(ctx.runtime, proven, address);
  const secondsSince = (instant: Date) => (ctx.now.getTime() - instant.getTime()) / 1000;
  if (secondsSince(draft.startedAt) < secondsToFill || secondsSince(givenAt) < secondsToRead)
    throw new Refused("looks_automated");
  return countTry(ctx.runtime, unproven, address);
};
