import { type Status, statuses } from "@sportello/domain/applications/status";
import { type CommandName, transitions } from "@sportello/domain/applications/transitions";
import { describe, expect, test } from "vitest";
import { bulkJobs } from "./bulk/jobs.ts";
import { decisionJobs } from "./decisions/jobs.ts";
import { documentJobs } from "./documents/jobs.ts";
import * as events from "./events.ts";
import { exportJobs } from "./exports/jobs.ts";
import { newsJobs } from "./news/jobs.ts";
import { noticeJobs } from "./notices/jobs.ts";
import { paymentJobs } from "./payments/jobs.ts";
import { peopleJobs } from "./people/jobs.ts";
import { queueExportJobs } from "./queue-exports/jobs.ts";
import { queueJobs } from "./queue/jobs.ts";
import { registrationJobs } from "./registrations/jobs.ts";
import type { Runtime } from "./runtime.ts";
import { staffJobs } from "./staff/jobs.ts";
import { jobsOf } from "./testing/play-job.ts";

/** Describing themselves they touch nothing. */
const untouched = {} as Runtime;
const jobs = [
  bulkJobs,
  decisionJobs,
  documentJobs,
  exportJobs,
  newsJobs,
  noticeJobs,
  paymentJobs,
  peopleJobs,
  queueExportJobs,
  queueJobs,
  registrationJobs,
  staffJobs,
].flatMap((make) => [...jobsOf(make, untouched).values()]);

type Heard = { readonly event?: unknown; readonly name?: string; readonly if?: string };
const nameOf = ({ event, name }: Heard): string =>
  typeof event === "string" ? event : ((event as { name?: string } | undefined)?.name ?? name ?? "");
/** Conditions are all of one kind: a field of the event has a value. */
const holds = (condition: string | undefined, data: Readonly<Record<string, string>>): boolean => {
  if (condition === undefined) return true;
  const [, field = "", value] = /^event\.data\.(\w+) == '(\w+)'$/.exec(condition) ?? [];
  if (value === undefined) throw new Error(`a condition of another kind: ${condition}`);
  return data[field] === value;
};
const heardBy = (name: string, data: Readonly<Record<string, string>> = {}): string[] =>
  jobs
    .filter(({ triggers }) => triggers.some((heard: Heard) => nameOf(heard) === name && holds(heard.if, data)))
    .map(({ id }) => id)
    .toSorted();

/** Every move the table knows. */
const moves = Object.entries(transitions).flatMap(([command, rows]) =>
  rows.map(({ to }) => [command as CommandName, to as Status] as const),
);
const reaching = (status: Status): CommandName[] => [
  ...new Set(moves.filter(([, to]) => to === status).map(([command]) => command)),
];

describe("a move of an application is heard", () => {
  /** What else than the mails follows, by the command and where it leads. */
  const expected: Partial<Record<`${CommandName} ${Status}`, readonly string[]>> = {
    "submit sent": ["make-receipt", "write-words"],
    "submit payment_pending": ["ensure-payment", "write-words"],
    "submit stamp_pending": ["write-words"],
    "provideStamp sent": ["make-receipt"],
    "provideStamp payment_pending": ["ensure-payment"],
    "retryPayment payment_pending": ["ensure-payment"],
    "proceedAfterPayment sent": ["make-receipt"],
    "proceedAfterPayment accepted": ["make-outcome"],
    "proceedAfterPayment accepted_awaiting_registration": ["make-outcome"],
    "acquire submitted": ["news-of-arrivals"],
    "assign in_charge": ["news-of-assignments"],
    "assign in_charge_after_integration": ["news-of-assignments"],
    "requestIntegration integration_requested": ["make-integration-request"],
    "requestIntegration awaiting_integration": ["make-integration-request"],
    "answerIntegration integration_sent": ["make-integration-answer", "news-of-answers"],
    "accept payment_pending": ["ensure-payment"],
    "accept accepted": ["make-outcome"],
    "accept accepted_awaiting_registration": ["make-outcome"],
    "reject rejected": ["make-outcome"],
    "reject rejected_awaiting_registration": ["make-outcome"],
    "withdraw withdrawn": ["call-off-debts", "make-withdrawal"],
    "revoke revoked": ["call-off-debts"],
  };
  const isMail = (id: string) => id.startsWith("tell-");

  test.each([...new Set(moves.map(([command, to]) => `${command} ${to}` as const))])(
    "%s by exactly who has work with it",
    (move) => {
      const [command = "", to = ""] = move.split(" ");
      expect(heardBy(`application/${to}`, { command }).filter((id) => !isMail(id))).toEqual(expected[move] ?? []);
    },
  );

  test.each(["submitted", "registered", "in_charge", "awaiting_integration", "accepted", "rejected", "withdrawn"])(
    "by the mail of its own when it leads to %s, and by no other mail",
    (status) => {
      expect(heardBy(`application/${status}`).filter(isMail)).toEqual([`tell-${status.replaceAll("_", "-")}`]);
    },
  );

  test("by no mail where the citizen has nothing to learn", () => {
    const silent = statuses.filter((status) => heardBy(`application/${status}`).filter(isMail).length === 0);
    expect(silent.toSorted()).toEqual(
      [
        "accepted_awaiting_registration",
        "draft",
        "in_charge_after_integration",
        "integration_registered",
        "integration_requested",
        "integration_sent",
        "payment_failed",
        "payment_outcome_pending",
        "payment_pending",
        "payment_succeeded",
        "rejected_awaiting_registration",
        "revoked",
        "sent",
        "stamp_pending",
      ].toSorted(),
    );
  });
});

describe("a document", () => {
  test("of an outcome is made once on each way to it: with or without a number, with or without a payment", () => {
    const ways: readonly Status[] = ["accepted", "rejected"];
    for (const outcome of ways) {
      expect(heardBy(`application/${outcome}`, { command: "registerOutcome" })).not.toContain("make-outcome");
      for (const command of reaching(outcome).filter((one) => one !== "registerOutcome"))
        expect(heardBy(`application/${outcome}`, { command })).toContain("make-outcome");
      expect(heardBy(`application/${outcome}_awaiting_registration`)).toContain("make-outcome");
    }
  });

  test("of a request for integrations is made once: not again when the request got its number", () => {
    expect(heardBy("application/awaiting_integration", { command: "registerIntegrationRequest" })).not.toContain(
      "make-integration-request",
    );
  });
});

describe("a message", () => {
  test.each<[string, readonly string[]]>([
    ["operator", ["make-message", "tell-of-message"]],
    ["citizen", ["news-of-messages"]],
  ])("of the %s is heard by the other side", (author, ids) => {
    expect(heardBy("message/sent", { author })).toEqual(ids);
  });
});

describe("what verbs write for the jobs", () => {
  const named = Object.values(events).flatMap((value) => {
    const name =
      typeof value === "object" && value !== null && "name" in value ? (value as { name?: unknown }).name : undefined;
    return typeof name === "string" ? [name] : [];
  });
  /** Heard by a run that waits for it, not by a job that begins. */
  const awaited = ["registration/retried"];

  test("has somebody who hears it, each of them", () => {
    expect(named.length).toBeGreaterThan(15);
    const data = { author: "operator" };
    expect(named.filter((name) => !awaited.includes(name) && heardBy(name, data).length === 0)).toEqual([]);
  });

  test("is what jobs listen to: none waits for an event that nobody describes", () => {
    const known = new Set([...named, ...statuses.map((status) => `application/${status}`)]);
    const heard = jobs.flatMap(({ triggers }) =>
      triggers.filter(({ cron }) => cron === undefined).map((one: Heard) => nameOf(one)),
    );
    expect(heard.filter((name) => name !== "" && !known.has(name))).toEqual([]);
  });
});
