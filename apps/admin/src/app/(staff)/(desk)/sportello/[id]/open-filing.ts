import { isRefused } from "@sportello/api/refused";
import { romeDay } from "@sportello/domain/time/rome-day";
import { TRPCError } from "@trpc/server";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { ask, orNotFound, signedInWith, staffContext } from "../../../../../staff.ts";
import { stepPath, stepsOf } from "./steps.ts";

/** What every step needs: the draft, its steps, the day the form is judged by. Gone back to after it was sent, the receipt is shown. */
export const openFiling = cache(async (id: string) => {
  await signedInWith("counter.fill");
  if (!z.uuid().safeParse(id).success) notFound();
  const [caller, { now }, locale, t] = await Promise.all([
    ask(),
    staffContext(),
    getLocale(),
    getTranslations("counter"),
  ]);
  const filing = await orNotFound(caller.counter.find({ id }).catch((error: unknown) => sentAlready(error, id)));
  const today = romeDay(now);
  return {
    filing,
    today,
    locale,
    steps: stepsOf(filing, locale, { privacy: t("privacy"), summary: t("summary") }, today),
  };
});

const sentAlready = (error: unknown, id: string): never => {
  const refusal = error instanceof TRPCError ? error.cause : error;
  if (isRefused(refusal) && refusal.code === "not_in_this_status") redirect(stepPath(id, "ricevuta"));
  throw error;
};
