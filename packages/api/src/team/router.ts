import { Locale } from "@sportello/domain/locales";
import { NewsWish } from "@sportello/domain/staff/news-wish";
import { z } from "zod";
import { ById } from "../applications/inputs.ts";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { endAbsence, saveAbsence } from "./absences.ts";
import { findDay } from "./day.ts";
import { findTeam } from "./find.ts";
import { keepWish } from "./keep-wish.ts";
import { restrictColleague } from "./restrict.ts";

const reading = operatorProcedure("applications.read");
const working = operatorProcedure("applications.work");
const Absence = z.strictObject({
  staffId: z.uuid(),
  delegateId: z.uuid(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
});

/** The people of one's offices: who is away, who stands in, who did what today, when one wishes to be told. */
export const teamRouter = trpc.router({
  find: reading.query(({ ctx }) => findTeam(ctx)),
  day: reading.query(({ ctx }) => findDay(ctx)),
  keepWish: reading
    .input(z.strictObject({ wish: NewsWish, locale: Locale }))
    .mutation(({ ctx, input }) => keepWish(ctx, input)),
  saveAbsence: working.input(Absence).mutation(({ ctx, input }) => saveAbsence(ctx, input)),
  endAbsence: working.input(ById).mutation(({ ctx, input }) => endAbsence(ctx, input)),
  restrict: operatorProcedure("team.restrict")
    .input(z.strictObject({ staffId: z.uuid(), serviceIds: z.array(z.uuid()).max(500) }))
    .mutation(({ ctx, input }) => restrictColleague(ctx, input)),
});
