import { isConnectorDown } from "@sportello/connectors/failures";
import { parseApplicationCode } from "@sportello/domain/applications/code";
import { z } from "zod";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { type OpenRun, openRuns } from "./engine.ts";

/** Pages of two hundred that are read at most; what is beyond is said, not shown. */
const pages = 5;
const shown = 100;

const Subject = z.object({ applicationId: z.uuid().optional(), registrationId: z.uuid().optional() }).catch({});

/** A run as the screen shows it, before its application is known. */
const lineOf = (run: OpenRun) => {
  const { applicationId, registrationId } = Subject.parse(run.events[0]?.data);
  return { run, job: run.function_id.replace(/^sportello-/, ""), applicationId, registrationId };
};

/**
 * The jobs of the municipality that are under way: asleep until their next try, or waiting for something to happen. `query` is an application's code, however
 * written, or part of a job's name or of its last error. Throws `connector_down` while the engine does not answer.
 */
export const waitingActions = async (ctx: StaffContext, { query = "" }: { query?: string | undefined }) => {
  const { runs, isWhole } = await openOf(ctx);
  const lines = runs.map(lineOf);
  const applications = await ctx.inTenant(async (tx) => {
    const registrations = await tx.registration.findMany({
      where: { id: { in: lines.flatMap(({ registrationId }) => registrationId ?? []) } },
      select: { id: true, applicationId: true, lastReason: true, nextTryAt: true, attempts: true },
    });
    const ids = [
      ...lines.flatMap(({ applicationId }) => applicationId ?? []),
      ...registrations.map(({ applicationId }) => applicationId),
    ];
    const rows = await tx.application.findMany({ where: { id: { in: ids } }, select: { id: true, code: true } });
    return {
      registrations: new Map(registrations.map((row) => [row.id, row])),
      codes: new Map(rows.map(({ id, code }) => [id, code])),
    };
  });
  const items = lines.map(({ run, job, applicationId, registrationId }) => {
    const registration = registrationId === undefined ? undefined : applications.registrations.get(registrationId);
    const id = applicationId ?? registration?.applicationId;
    return {
      runId: run.run_id,
      job,
      application: id === undefined ? null : { id, code: applications.codes.get(id) ?? null },
      isRegistration: registrationId !== undefined,
      since: run.queued_at,
      nextAt: registration?.nextTryAt?.toISOString() ?? run.next_at ?? null,
      tries: registration
        ? { done: registration.attempts, most: null }
        : { done: (run.attempt ?? 1) - 1, most: run.max_attempts ?? null },
      reason: registration?.lastReason ?? run.last_error ?? null,
    };
  });
  const found = items.filter(matches(query));
  return { items: found.slice(0, shown), total: found.length, isWhole: isWhole && found.length <= shown };
};

type Line = {
  readonly job: string;
  readonly application: { readonly code: string | null } | null;
  readonly reason: string | null;
};

const matches = (query: string) => {
  const code = parseApplicationCode(query);
  const part = query.trim().toLowerCase();
  return ({ job, application, reason }: Line): boolean =>
    code === null ? job.includes(part) || (reason ?? "").toLowerCase().includes(part) : application?.code === code;
};

const openOf = async ({ runtime, tenant }: StaffContext) => {
  try {
    return await openRuns(runtime, tenant.id, pages);
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
