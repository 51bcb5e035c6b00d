import { describe, expect, test } from "vitest";
import type { Actor } from "../access/actor.ts";
import { PersonId } from "../ids.ts";
import { decide } from "./decide.ts";
import { refusalToFill, refusalToNotes, refusalToRead, refusalToWriteMessage } from "./policies.ts";
import { statuses } from "./status.ts";
import { applicantId, assigneeId, cast, everybody, facts, mobility, now, permits } from "./testing.ts";
import { commandNames } from "./transitions.ts";

const present: Actor = { kind: "present", id: applicantId, fiscalCode: "RSSMRA80A01H501U", staffId: assigneeId };
const somebodyElse: Actor = { ...present, id: PersonId.parse("01900000-0000-7000-8000-000000000099") };
const draft = facts({ status: "draft", channel: "counter", assigneeId: null });

describe("a draft of the counter", () => {
  test("is filled in for the person present, and for nobody else", () => {
    expect(refusalToRead(draft, present)).toBeNull();
    expect(refusalToRead(draft, somebodyElse)).toBe("not_found");
    expect(refusalToRead(facts({ status: "draft" }), present)).toBe("not_found");
  });

  test.each(everybody.filter((who) => who !== "a job"))("is not there for %s", (who) => {
    expect(refusalToRead(draft, cast[who])).toBe(who === "nobody signed in" ? "not_signed_in" : "not_found");
  });

  test.each(statuses.filter((status) => status !== "draft"))(
    "once sent, in %s, is the applicant's online and no more at the counter",
    (status) => {
      const sent = facts({ status, channel: "counter" });
      expect(refusalToRead(sent, cast["the applicant"])).toBeNull();
      expect(refusalToRead(sent, present)).toBe("not_found");
    },
  );

  test("is sent for the person by the hand of the operator, whom the history names", () => {
    const sent = decide(draft, { name: "submit" }, present, now);
    expect(sent).toMatchObject({ ok: true, value: { from: "draft", to: "sent", by: "operator", actorId: assigneeId } });
    expect(decide(draft, { name: "submit" }, somebodyElse, now)).toMatchObject({
      ok: false,
      refusal: "not_the_applicant",
    });
  });

  test("gives the operator none of the office's moves", () => {
    const allowed = statuses.flatMap((status) =>
      commandNames
        .filter(
          (name) =>
            decide(facts({ status, channel: "counter" }), { name, reason: "x", amount: 0, assigneeId }, present, now)
              .ok,
        )
        .map((name) => name),
    );
    const asCitizen = statuses.flatMap((status) =>
      commandNames
        .filter(
          (name) =>
            decide(facts({ status }), { name, reason: "x", amount: 0, assigneeId }, cast["the applicant"], now).ok,
        )
        .map((name) => name),
    );
    expect(allowed).toEqual(asCitizen);
  });

  test("has no messages and no notes", () => {
    expect(refusalToWriteMessage(draft, present)).toBe("not_signed_in");
    expect(refusalToNotes(draft, present, "read")).toBe("not_allowed");
  });
});

describe("who fills in at the counter", () => {
  const service = { officeId: mobility, serviceId: permits, allowCounter: true };
  const expected: Record<string, string | null> = {
    "the assignee": null,
    "a colleague": null,
    "the head of the office": null,
    "an operator of this service alone": null,
    "an operator of another office": "other_office",
    "an operator of another service": "other_service",
    "a reader of the office": "not_allowed",
    "an administrator": "not_allowed",
  };
  test.each(Object.entries(expected))("%s: %s", (who, refusal) => {
    const actor = cast[who as keyof typeof cast];
    if (actor.kind !== "staff") throw new Error("only staff stand behind the counter");
    expect(refusalToFill(service, actor)).toBe(refusal);
    expect(refusalToFill({ ...service, allowCounter: false }, actor)).toBe(refusal ?? "counter_not_allowed");
  });
});
