import { describe, expect, test } from "vitest";
import type { Staff } from "../access/actor.ts";
import { decide } from "./decide.ts";
import { leavesAt, leavingCommands, refusalToHold } from "./leaving.ts";
import { statuses } from "./status.ts";
import { assigneeId, cast, everybody, facts, marriages, now } from "./testing.ts";
import { commandNames, type Transition, transitions } from "./transitions.ts";

const filledIn = { reason: "Motivo", amount: 0, assigneeId, officeId: marriages };

describe("a decision that is about to leave", () => {
  test("leaves ten seconds after it was taken", () => {
    expect(leavesAt(now).getTime() - now.getTime()).toBe(10_000);
  });

  test.each(leavingCommands)("%s is a move of the office and of nobody else", (command) => {
    expect((transitions[command] as readonly Transition[]).flatMap(({ by }) => by)).toEqual(
      transitions[command].map(() => "operator"),
    );
  });

  test("leaves the office nothing else to do with the application, in any status, whoever looks", () => {
    const possible = everybody
      .filter((who) => cast[who].kind === "staff")
      .flatMap((who) =>
        statuses.flatMap((status) =>
          commandNames.filter(
            (name) => decide(facts({ status, isLeaving: true }), { name, ...filledIn }, cast[who], now).ok,
          ),
        ),
      );
    expect(possible).toEqual([]);
  });

  test.each(commandNames)(
    "refuses %s to the office with its reason just where it would have been carried out, and changes nothing for citizen and jobs",
    (name) => {
      for (const who of everybody) {
        for (const status of statuses) {
          const before = decide(facts({ status }), { name, ...filledIn }, cast[who], now);
          const meanwhile = decide(facts({ status, isLeaving: true }), { name, ...filledIn }, cast[who], now);
          if (cast[who].kind === "staff" && before.ok)
            expect(meanwhile).toEqual({ ok: false, refusal: "decision_leaving" });
          else expect(meanwhile.ok).toBe(before.ok);
        }
      }
    },
  );

  test("the applicant may still withdraw: who is first wins", () => {
    expect(decide(facts({ isLeaving: true }), { name: "withdraw" }, cast["the applicant"], now)).toMatchObject({
      ok: true,
      value: { to: "withdrawn" },
    });
  });
});

describe("taking it back", () => {
  const whoTookIt = { ...cast["the assignee"] } as Staff;
  const others = everybody.flatMap((who) => {
    const actor = cast[who];
    return actor.kind === "staff" && who !== "the assignee" ? [[who, actor] as const] : [];
  });

  test("is for whoever took it, as long as it is there", () => {
    expect(refusalToHold({ staffId: assigneeId, state: "leaving" }, whoTookIt)).toBeNull();
  });

  test.each(["left", "taken_back", "refused"] as const)("is too late when it is %s", (state) => {
    expect(refusalToHold({ staffId: assigneeId, state }, whoTookIt)).toBe("already_left");
  });

  test.each(others)("is not for %s, who learns nothing of its state", (_who, actor) => {
    for (const state of ["leaving", "left", "taken_back", "refused"] as const) {
      expect(refusalToHold({ staffId: assigneeId, state }, actor)).toBe("not_allowed");
    }
  });
});
