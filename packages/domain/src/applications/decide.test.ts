import { describe, expect, test } from "vitest";
import type { ApplicationFacts } from "./application-facts.ts";
import { decide } from "./decide.ts";
import { applicantMay, forbidden, jobsMay, mayAtAll, officeMay } from "./life.expected.ts";
import { type Status, statuses } from "./status.ts";
import { cast, colleagueId, everybody, facts, marriages, mobility, now, type Who } from "./testing.ts";
import { type CommandName, commandNames } from "./transitions.ts";

const yesNo = [true, false] as const;

/** Every application whose facts can change a verdict. */
const everyCase: ApplicationFacts[] = statuses.flatMap((status) =>
  yesNo.flatMap((needsRegistration) =>
    yesNo.flatMap((isRegistered) =>
      yesNo.flatMap((allowed) =>
        yesNo.flatMap((stamp) =>
          (["none", "immediate", "deferred"] as const).flatMap((payment) =>
            yesNo.flatMap((wasAccepted) =>
              [
                ...yesNo.map((hasPayments) => ({ hasPayments, isStamped: false })),
                ...(stamp ? [{ hasPayments: false, isStamped: true }] : []),
              ].map((received) =>
                facts({
                  status,
                  isRegistered,
                  wasAccepted,
                  ...received,
                  rules: {
                    needsRegistration,
                    stamp,
                    payment,
                    allowWithdraw: allowed,
                    allowReopening: allowed,
                    allowIntegration: allowed,
                  },
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);

const sideOf = (who: Who) =>
  who === "the applicant" ? applicantMay : who === "a job" ? jobsMay : mayAtAll[who] ? officeMay : {};

const expected = (application: ApplicationFacts, command: CommandName, who: Who): Status | null => {
  const target = sideOf(who)[application.status]?.[command];
  if (target === undefined || forbidden(command, application)) return null;
  if (mayAtAll[who]?.(command) === false) return null;
  return typeof target === "function" ? target(application) : target;
};

describe.each(everybody)("%s", (who) => {
  test.each(commandNames)("may %s exactly where the expected life says so", (name) => {
    const wrong = everyCase.flatMap((application) => {
      const result = decide(
        application,
        { name, reason: "Perché sì", amount: 0, assigneeId: colleagueId, officeId: marriages },
        cast[who],
        now,
      );
      const found = result.ok ? result.value.to : null;
      const wanted = expected(application, name, who);
      return found === wanted ? [] : [{ application, found, wanted }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test("an operator's amount above zero sends the citizen to the payment, in both statuses of work", () => {
  for (const status of ["in_charge", "in_charge_after_integration"] as const) {
    const application = facts({ status, rules: { payment: "deferred", needsRegistration: true } });
    expect(decide(application, { name: "accept", amount: 1600 }, cast["the assignee"], now)).toMatchObject({
      ok: true,
      value: { to: "payment_pending" },
    });
  }
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("an amount of %d cents is refused", (amount) => {
  const application = facts({ rules: { payment: "deferred" } });
  expect(decide(application, { name: "accept", amount }, cast["the assignee"], now)).toEqual({
    ok: false,
    refusal: "invalid_input",
  });
});

test("accepting without an amount is refused where the service is paid after acceptance", () => {
  const application = facts({ rules: { payment: "deferred" } });
  expect(decide(application, { name: "accept" }, cast["the assignee"], now)).toEqual({
    ok: false,
    refusal: "amount_required",
  });
});

test.each([
  ["reject", "the assignee", "in_charge"],
  ["requestIntegration", "the assignee", "in_charge"],
  ["reopen", "the assignee", "rejected"],
  ["revoke", "the head of the office", "in_charge"],
] as const)("%s without a text for the citizen is refused", (name, who, status) => {
  for (const reason of [undefined, "", "  \n"])
    expect(decide(facts({ status }), { name, ...(reason === undefined ? {} : { reason }) }, cast[who], now)).toEqual({
      ok: false,
      refusal: "reason_required",
    });
});

test.each([undefined, mobility])("assigning to no other office (%s) is refused", (officeId) => {
  expect(
    decide(facts(), { name: "assignOffice", ...(officeId !== undefined && { officeId }) }, cast["a colleague"], now),
  ).toEqual({ ok: false, refusal: "invalid_input" });
});

test("assigning to nobody is refused", () => {
  expect(decide(facts(), { name: "assign" }, cast["a colleague"], now)).toEqual({
    ok: false,
    refusal: "invalid_input",
  });
});
