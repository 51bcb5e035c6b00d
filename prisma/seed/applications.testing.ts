import { catalogue } from "@sportello/api/catalogue/catalogue";
import type { Database } from "@sportello/db/client";
import { parseApplicationCode } from "@sportello/domain/applications/code";
import { deadlineOf, pausesOf } from "@sportello/domain/applications/deadline";
import { isFinal, type Status } from "@sportello/domain/applications/status";
import { type CommandName, type Transition, transitions } from "@sportello/domain/applications/transitions";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Answers } from "@sportello/forms/answers";
import { uniqueAnswers } from "@sportello/forms/unique-answers";
import { validate } from "@sportello/forms/validate";
import { beforeAll, expect, test } from "vitest";
import { allApplications, breaking, type Seeded } from "./demo-applications.testing.ts";

/** The rules of an application's life hold for every one of the demonstration, as tests: seed.test.ts furnishes it once. */
export const testApplications = (owner: Database): void => {
  let all: Seeded[] = [];
  let sent: Seeded[] = [];
  beforeAll(async () => {
    all = await allApplications(owner);
    sent = all.filter(({ status }) => status !== "draft");
  });
  const entryOf = ({ service }: Seeded) => {
    const entry = catalogue.find(({ slug }) => slug === service.slug);
    if (entry === undefined) throw new Error(`the catalogue has no ${service.slug}`);
    return entry;
  };
  test("has a life that is one move after the other, each one of the table and by somebody who may make it", () => {
    for (const { status, changes } of all) {
      expect(["draft", ...changes.map(({ to }) => to)].at(-1)).toBe(status);
      changes.forEach(({ command, from, to, by }, step) => {
        expect(from).toBe(step === 0 ? "draft" : changes[step - 1]?.to);
        const rows: readonly Transition[] = transitions[command as CommandName];
        const fitting = rows.filter((row) => row.to === to && row.from.includes(from));
        expect({ command, from, to, isThere: fitting.some((row) => row.by.includes(by)) }).toEqual({
          command,
          from,
          to,
          isThere: true,
        });
      });
    }
  });

  test("moves forward in time: never at the same instant twice, never before it was sent, never tomorrow", () => {
    for (const { changes, submittedAt, outcomeAt, registeredAt } of sent) {
      const instants = changes.map(({ at }) => at.getTime());
      expect(instants).toEqual(instants.toSorted((one, other) => one - other));
      expect(new Set(instants).size).toBe(instants.length);
      expect(instants[0]).toBe(submittedAt?.getTime());
      expect(Math.max(...instants)).toBeLessThan(Date.now());
      const at = (chosen: (change: (typeof changes)[number]) => boolean) => changes.find(chosen)?.at ?? null;
      expect(registeredAt).toEqual(at(({ to }) => to === "registered"));
      expect(outcomeAt).toEqual(at(({ command }) => command === "accept" || command === "reject"));
    }
  });

  test("says why, where a reason is owed: whoever is refused, revoked or asked for more reads it", () => {
    const owed = ["reject", "revoke", "requestIntegration"];
    for (const { changes } of sent)
      for (const { command, reason } of changes) if (owed.includes(command)) expect(reason?.trim()).toBeTruthy();
    expect(breaking(sent, ({ outcome, outcomeReason }) => (outcome === null) === (outcomeReason === null))).toEqual([]);
  });

  test("bears an outcome exactly when it was decided, and the one that was decided", () => {
    expect(
      breaking(all, ({ changes, outcome }) => {
        const decided = changes.find(({ command }) => command === "accept" || command === "reject");
        return outcome === (decided === undefined ? null : decided.command === "accept" ? "accepted" : "rejected");
      }),
    ).toEqual([]);
  });

  test("has a code that reads right and is nobody else's; a draft has none yet", () => {
    const codes = sent.map(({ code }) => code ?? "");
    expect(codes.filter((code) => parseApplicationCode(code) !== code)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      breaking(
        all.filter(({ status }) => status === "draft"),
        ({ code, submittedAt, changes, identity }) =>
          code === null && submittedAt === null && changes.length === 0 && identity === null,
      ),
    ).toEqual([]);
  });

  test("stands for every status in which applications stay, the finished ones among them", () => {
    const passing: readonly Status[] = ["sent", "payment_outcome_pending", "payment_succeeded"];
    const staying = new Set(Object.values(transitions).flatMap((rows) => rows.map(({ to }) => to as Status)));
    const seen = new Set<Status>(all.map(({ status }) => status));
    expect([...staying].filter((status) => !seen.has(status)).toSorted()).toEqual(passing.toSorted());
  });

  test("lies at the office of its service, with somebody of that office who may decide", async () => {
    const staff = await owner.prisma.staff.findMany({ include: { offices: true } });
    const isOfficer = (id: string | null, officeId: string) =>
      staff.some(
        (one) =>
          one.id === id &&
          (one.role === "operator" || one.role === "manager") &&
          one.offices.some((office) => office.officeId === officeId),
      );
    expect(breaking(all, ({ officeId, service }) => officeId === service.officeId)).toEqual([]);
    expect(
      breaking(all, ({ changes, assigneeId, officeId }) =>
        changes.some(({ by }) => by === "operator") ? isOfficer(assigneeId, officeId) : assigneeId === null,
      ),
    ).toEqual([]);
    for (const { changes, personId, assigneeId } of sent)
      for (const { by, actorId } of changes)
        expect(actorId).toBe(by === "citizen" ? personId : by === "operator" ? assigneeId : null);
  });

  test("was sent by somebody who had signed in as strongly as the service asks, before sending", () => {
    const levels = ["none", "spid1", "spid2", "spid3", "cie"];
    for (const application of sent) {
      const identity = application.identity as { level: string; authenticatedAt: string } | null;
      const { level } = entryOf(application).options;
      if (identity === null) expect([level, application.person.fiscalCode]).toEqual(["none", null]);
      else {
        expect(levels.indexOf(identity.level)).toBeGreaterThanOrEqual(levels.indexOf(level));
        expect(new Date(identity.authenticatedAt).getTime()).toBeLessThan(application.submittedAt?.getTime() ?? 0);
      }
    }
    expect(sent.some(({ identity }) => identity === null)).toBe(true);
  });

  test("has its last day where the queue looks for it as the page of the application reckons it", () => {
    for (const application of sent) {
      const { submittedAt, changes, dueOn, code } = application;
      const { dueOn: reckoned } = deadlineOf({
        submittedAt: submittedAt ?? new Date(0),
        maxDays: entryOf(application).options.maxDays,
        // A pause moves the last day when it is over.
        pauses: pausesOf(changes).filter(({ to }) => to !== null),
        now: new Date(),
      });
      expect({ code, dueOn: dueOn?.toISOString().slice(0, 10) }).toEqual({ code, dueOn: reckoned });
    }
  });

  test("is overdue now and then, as in every town, and mostly is not", () => {
    const today = romeDay(new Date());
    const open = sent.filter(({ status }) => !isFinal(status));
    const overdue = open.filter(({ dueOn }) => dueOn !== null && romeDay(dueOn) < today);
    expect(overdue.length).toBeGreaterThan(2);
    expect(overdue.length).toBeLessThan(open.length / 2);
  });

  test("is answered as its form wants it on the day it was sent, and nothing more", () => {
    for (const application of sent) {
      const { definition, slug } = entryOf(application);
      const read = validate(definition, application.answers as Answers, {
        today: romeDay(application.submittedAt ?? new Date()),
      });
      expect({ slug, code: application.code, errors: read.errors }).toEqual({
        slug,
        code: application.code,
        errors: [],
      });
    }
  });

  test("says once what only one application may say", () => {
    const claimed = sent
      .filter(({ status }) => status !== "withdrawn" && status !== "rejected" && status !== "revoked")
      .flatMap((application) =>
        uniqueAnswers(entryOf(application).definition, application.answers as Answers).map(
          ({ question, text }) => `${application.service.slug} ${question} ${text}`,
        ),
      );
    expect(claimed.filter((one, index) => claimed.indexOf(one) !== index)).toEqual([]);
  });
};
