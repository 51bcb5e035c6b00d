import { describe, expect, test } from "vitest";
import type { Staff } from "../access/actor.ts";
import { decide } from "./decide.ts";
import { worksFor } from "./policies.ts";
import { statuses } from "./status.ts";
import { assigneeId, cast, colleagueId, facts, now } from "./testing.ts";
import { commandNames } from "./transitions.ts";

const colleague = cast["a colleague"] as Staff;
const delegate: Staff = { ...colleague, standsInFor: [assigneeId] };
const given = { reason: "given", amount: 0, assigneeId: colleagueId };

describe("whoever stands in for an absent colleague", () => {
  test("may do on the colleague's application exactly what the colleague may", () => {
    const assignee = cast["the assignee"];
    for (const status of statuses) {
      for (const name of commandNames) {
        const [own, stood] = [assignee, delegate].map((actor) =>
          decide(facts({ status }), { name, ...given }, actor, now),
        );
        expect([name, status, stood?.ok]).toEqual([name, status, own?.ok]);
      }
    }
  });

  test("is named in the history, and so is the colleague", () => {
    expect(decide(facts(), { name: "accept", ...given }, delegate, now)).toMatchObject({
      ok: true,
      value: { actorId: colleagueId, onBehalfOf: assigneeId },
    });
  });

  test("does their own work in their own name", () => {
    expect(decide(facts({ assigneeId: colleagueId }), { name: "accept", ...given }, delegate, now)).toMatchObject({
      ok: true,
      value: { onBehalfOf: null },
    });
    expect(
      decide(facts({ assigneeId: null, status: "submitted" }), { name: "takeCharge" }, delegate, now),
    ).toMatchObject({ ok: true, value: { onBehalfOf: null } });
  });

  test("reaches no further than their own offices and services", () => {
    const elsewhere: Staff = { ...(cast["an operator of another office"] as Staff), standsInFor: [assigneeId] };
    const otherwise: Staff = { ...(cast["an operator of another service"] as Staff), standsInFor: [assigneeId] };
    expect(decide(facts(), { name: "accept", ...given }, elsewhere, now)).toMatchObject({
      ok: false,
      refusal: "other_office",
    });
    expect(decide(facts(), { name: "accept", ...given }, otherwise, now)).toMatchObject({
      ok: false,
      refusal: "other_service",
    });
  });
});

test("nobody's application is nobody's to stand in for", () => {
  expect(worksFor(delegate, null)).toBe(false);
  expect(worksFor(colleague, assigneeId)).toBe(false);
  expect([worksFor(delegate, assigneeId), worksFor(delegate, colleagueId)]).toEqual([true, true]);
});
