import { type RefusalCode, refusals } from "@sportello/domain/refusals";
import { ok, refuse } from "@sportello/domain/result";
import { describe, expect, test } from "vitest";
import type { Context } from "./context.ts";
import { asApplicant, asCitizen, asStaff, asStaffWith } from "./procedures.ts";
import { expectFound, expectOk, isRefused, Refused, statusOfRefusal } from "./refused.ts";

const codes = Object.keys(refusals) as RefusalCode[];

describe("a refusal", () => {
  test("is known by its brand, also when another copy of this module made it", () => {
    const elsewhere = Object.assign(new Error("not_found"), {
      [Symbol.for("sportello.refused")]: true,
      code: "not_found",
    });
    expect([isRefused(new Refused("not_found")), isRefused(elsewhere)]).toEqual([true, true]);
  });

  test.each([null, undefined, "not_found", 404, new Error("not_found"), { code: "not_found" }, {}])(
    "is not %j",
    (value) => {
      expect(isRefused(value)).toBe(false);
    },
  );

  test.each(codes)("%s is a no of the caller's, with a status of its kind: never a crash, never a yes", (code) => {
    const status = statusOfRefusal(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status === 503 || status === 502 || status < 500).toBe(true);
  });

  test("carries facts for the screen beside its code", () => {
    const refused = new Refused("too_many_requests", { seconds: 60 });
    expect([refused.code, refused.params, refused.message, refused.name]).toEqual([
      "too_many_requests",
      { seconds: 60 },
      "too_many_requests",
      "Refused",
    ]);
  });
});

describe("what a rule says", () => {
  test("is unwrapped, or thrown as its refusal", () => {
    expect(expectOk(ok(7))).toBe(7);
    expect(() => expectOk(refuse("reason_required"))).toThrow("reason_required");
  });

  test.each([0, "", false])("%j is something that was found; nothing is not", (value) => {
    expect(expectFound(value)).toBe(value);
    for (const nothing of [null, undefined]) expect(() => expectFound(nothing)).toThrow("not_found");
  });
});

describe("who may be asking", () => {
  const actors = {
    citizen: { kind: "citizen", id: "p", fiscalCode: "x", level: "spid2" },
    guest: { kind: "guest", id: "g" },
    staff: { kind: "staff", id: "s", role: "operator", offices: [], services: "all" },
    counter: { kind: "present", id: "p", fiscalCode: "x", staffId: "s" },
  } as const;
  const signedIn = (kind: keyof typeof actors) =>
    ({ actor: actors[kind], session: { kind, actor: actors[kind] }, isSessionOver: false }) as unknown as Context;
  const nobody = (isSessionOver: boolean) =>
    ({ actor: { kind: "anonymous" }, session: null, isSessionOver }) as unknown as Context;
  const doors = { asCitizen, asApplicant, asStaff };
  const open: Record<keyof typeof doors, readonly (keyof typeof actors)[]> = {
    asCitizen: ["citizen"],
    asApplicant: ["citizen", "guest", "counter"],
    asStaff: ["staff"],
  };
  const pairs = (Object.keys(doors) as (keyof typeof doors)[]).flatMap((door) =>
    (Object.keys(actors) as (keyof typeof actors)[]).map((who) => [door, who] as const),
  );

  test.each(pairs)("%s of a %s", (door, who) => {
    const ask = () => doors[door](signedIn(who));
    if (open[door].includes(who)) expect(ask().actor).toEqual(actors[who]);
    else expect(ask).toThrow("not_signed_in");
  });

  test.each(Object.entries(doors))("%s tells nobody to sign in, and whose session is over that it is", (_, door) => {
    expect(() => door(nobody(false))).toThrow("not_signed_in");
    expect(() => door(nobody(true))).toThrow("session_expired");
  });

  test("an actor without the session that proves them is nobody", () => {
    const forged = { ...signedIn("staff"), session: null } as Context;
    expect(() => asStaff(forged)).toThrow("not_signed_in");
    const mixed = { ...signedIn("staff"), session: signedIn("citizen").session } as Context;
    expect(() => asStaff(mixed)).toThrow("not_signed_in");
    expect(() => asCitizen(mixed)).toThrow("not_signed_in");
  });

  test("staff without the permission are told so, not that they are nobody", () => {
    expect(asStaffWith(signedIn("staff"), "applications.work").actor.kind).toBe("staff");
    expect(() => asStaffWith(signedIn("staff"), "services.write")).toThrow("not_allowed");
    expect(() => asStaffWith(signedIn("citizen"), "applications.work")).toThrow("not_signed_in");
  });
});
