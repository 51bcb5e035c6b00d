import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import type { StatisticsQuestion } from "./question.ts";
import { backlogSql, decidedSql, namesSql, receivedSql } from "./statements.ts";

type Place = { readonly office: string; readonly service: string };
type Backlog = Place & { open: number; overdue: number; soon: number; ours: number; citizens: number };
type Received = Place & { week: string; received: number };
type Decided = Place & { decided: number; accepted: number; inTime: number; median: number; ninetieth: number };
type Names = {
  offices: { id: string; name: unknown }[] | null;
  services: { id: string; office: string; title: unknown; maxDays: number | null }[] | null;
};

/**
 * How the offices of whoever asks stand: what is open now, what came by week, how long deciding took against the declared maximum. Four
 * statements in one transaction, each from an index that holds all it needs; the table itself is not read.
 */
export const findStatistics = (ctx: StaffContext, question: StatisticsQuestion) =>
  ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const ask = askOn(client);
    const run = <Row>({ text, values }: { readonly text: string; readonly values: unknown[] }): Promise<Row[]> =>
      ask<Row>(text, ...values);
    const backlog = await run<Backlog>(backlogSql(ctx.actor, question, ctx.now));
    const received = await run<Received>(receivedSql(ctx.actor, question));
    const decided = await run<Decided>(decidedSql(ctx.actor, question));
    const occurring = [...new Set([...backlog, ...received, ...decided].map(({ service }) => service))];
    const [names] = await ask<Names>(namesSql, ctx.actor.offices, occurring);
    const { services: own, wholeOffices = [] } = ctx.actor;
    // What is counted is within reach already; what is not counted is only named where it could be.
    const isSeen = (id: string, office: string) =>
      own === "all" ||
      occurring.includes(id) ||
      (own as readonly string[]).includes(id) ||
      (wholeOffices as readonly string[]).includes(office);
    return {
      backlog,
      received,
      decided,
      offices: (names?.offices ?? []).map(({ id, name }) => ({ id, name: Localised.parse(name) })),
      services: (names?.services ?? [])
        .filter(({ id, office }) => isSeen(id, office))
        .map(({ id, title, maxDays }) => ({ id, title: Localised.parse(title), maxDays })),
    };
  });
export type Statistics = Awaited<ReturnType<typeof findStatistics>>;
