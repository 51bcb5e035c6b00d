import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowedCommands, decide } from "./decide.ts";
import { finalStatuses, type Status, statuses } from "./status.ts";
import { assigneeId, cast, colleagueId, everybody, facts, marriages, now } from "./testing.ts";
import { commandNames, type Transition, transitions } from "./transitions.ts";

const rows = commandNames.flatMap((command) =>
  (transitions[command] as readonly Transition[]).map((row) => ({ command, ...row })),
);

describe("the graph", () => {
  test("every status can be reached from the draft", () => {
    const reached = new Set<Status>(["draft"]);
    for (let grew = true; grew;) {
      const before = reached.size;
      for (const { from, to } of rows) if (from.some((status) => reached.has(status))) reached.add(to);
      grew = reached.size > before;
    }
    expect(reached).toEqual(new Set(statuses));
  });

  test.each(finalStatuses)("%s has no way out but reopening", (status) => {
    const exits = rows.filter(({ from }) => from.includes(status)).map(({ command }) => command);
    expect(exits.filter((command) => command !== "reopen")).toEqual([]);
  });

  test("a final status can be reached from every status", () => {
    const ends = new Set<Status>(finalStatuses);
    for (let grew = true; grew;) {
      const before = ends.size;
      for (const { from, to } of rows) if (ends.has(to)) for (const status of from) ends.add(status);
      grew = ends.size > before;
    }
    expect(statuses.filter((status) => !ends.has(status))).toEqual([]);
  });

  test.each([
    "acquire",
    "register",
    "registerIntegrationRequest",
    "registerIntegrationAnswer",
    "registerOutcome",
    "resume",
  ] as const)("%s is moved by jobs alone", (command) => {
    expect(rows.filter((row) => row.command === command).flatMap(({ by }) => by)).toEqual(
      rows.filter((row) => row.command === command).map(() => "system"),
    );
  });
});

describe("what a refusal gives away", () => {
  test.each(statuses)("an operator of another office hears the same in %s as in any status", (status) => {
    expect(
      decide(facts({ status }), { name: "accept", amount: 0 }, cast["an operator of another office"], now),
    ).toEqual({
      ok: false,
      refusal: "other_office",
    });
  });

  test.each(statuses)("another citizen hears the same in %s as in any status", (status) => {
    expect(decide(facts({ status }), { name: "withdraw" }, cast["another citizen"], now)).toEqual({
      ok: false,
      refusal: "not_the_applicant",
    });
  });

  test("a colleague who did not take charge is told whose application it is", () => {
    expect(decide(facts(), { name: "accept" }, cast["a colleague"], now)).toEqual({
      ok: false,
      refusal: "not_the_assignee",
    });
  });

  test.each(["takeCharge", "assign"] as const)(
    "%s before the registration number exists is refused with its reason",
    (name) => {
      const waiting = facts({ status: "submitted", rules: { needsRegistration: true } });
      expect(decide(waiting, { name, assigneeId: colleagueId }, cast["a colleague"], now)).toEqual({
        ok: false,
        refusal: "awaiting_registration",
      });
    },
  );

  test("withdrawing after a payment is refused with its reason", () => {
    const paid = facts({ status: "submitted", hasPayments: true });
    expect(decide(paid, { name: "withdraw" }, cast["the applicant"], now)).toEqual({
      ok: false,
      refusal: "withdraw_after_payment",
    });
  });
});

describe("the buttons", () => {
  test("are exactly the commands that would be carried out when filled in", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...everybody),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("none" as const, "immediate" as const, "deferred" as const),
        (status, who, needsRegistration, isRegistered, payment) => {
          const application = facts({ status, isRegistered, rules: { needsRegistration, payment } });
          const carriedOut = commandNames.filter(
            (name) =>
              decide(
                application,
                { name, reason: "Motivo", amount: 0, assigneeId: colleagueId, officeId: marriages },
                cast[who],
                now,
              ).ok,
          );
          expect(allowedCommands(application, cast[who], now)).toEqual(carriedOut);
        },
      ),
    );
  });

  test("of the assignee at work", () => {
    expect(allowedCommands(facts(), cast["the assignee"], now)).toEqual([
      "assign",
      "assignOffice",
      "release",
      "requestIntegration",
      "accept",
      "reject",
    ]);
  });

  test("of a visitor are none", () => {
    expect(allowedCommands(facts(), cast["nobody signed in"], now)).toEqual([]);
  });
});

test("the same question has the same answer, and the application is left as it was", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...statuses),
      fc.constantFrom(...commandNames),
      fc.constantFrom(...everybody),
      (status, name, who) => {
        const application = Object.freeze(facts({ status }));
        const ask = () => decide(application, { name, reason: "Motivo" }, cast[who], now);
        expect(ask()).toEqual(ask());
      },
    ),
  );
});

test("a move records who made it, when, and the text for the other side", () => {
  expect(decide(facts(), { name: "reject", reason: "Manca la firma" }, cast["the assignee"], now)).toEqual({
    ok: true,
    value: {
      command: "reject",
      from: "in_charge",
      to: "rejected",
      by: "operator",
      actorId: assigneeId,
      at: now,
      reason: "Manca la firma",
      onBehalfOf: null,
    },
  });
});
