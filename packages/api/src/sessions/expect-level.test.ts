import {
  type AccessLevel,
  accessLevels,
  type Applicant,
  type IdentityLevel,
  identityLevels,
} from "@sportello/domain/access/actor";
import type { PersonId, StaffId } from "@sportello/domain/ids";
import { describe, expect, test } from "vitest";
import { isRefused } from "../refused.ts";
import { expectLevel } from "./expect-level.ts";

const id = "00000000-0000-4000-8000-000000000001" as PersonId;
const citizen = (level: IdentityLevel): Applicant => ({ kind: "citizen", id, fiscalCode: "RSSMRA80A01H501U", level });
const guest: Applicant = { kind: "guest", id };
const present: Applicant = {
  kind: "present",
  id,
  fiscalCode: "RSSMRA80A01H501U",
  staffId: "00000000-0000-4000-8000-000000000002" as StaffId,
};

/** Why this person may not go on, or null. */
const refusal = (actor: Applicant, needed: AccessLevel) => {
  try {
    expectLevel(actor, needed);
    return null;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { code: error.code, ...error.params };
  }
};

describe("a citizen", () => {
  const pairs = identityLevels.flatMap((level) => accessLevels.map((needed) => [level, needed] as const));
  test.each(pairs)(
    "signed in with %s, asked for %s, goes on exactly when the sign-in is as strong",
    (level, needed) => {
      const order: readonly AccessLevel[] = ["none", "spid1", "spid2", "spid3", "cie"];
      expect(refusal(citizen(level), needed)).toEqual(
        order.indexOf(level) >= order.indexOf(needed) ? null : { code: "identity_level_too_low", needed },
      );
    },
  );
});

describe("a guest", () => {
  test("goes on where no sign-in is asked for", () => {
    expect(refusal(guest, "none")).toBeNull();
  });

  test.each(identityLevels)("is told to sign in, not that a sign-in is too weak, where %s is asked for", (needed) => {
    expect(refusal(guest, needed)).toEqual({ code: "not_signed_in" });
  });
});

test.each(accessLevels)("who stands at the counter was identified by a document: %s asks for no more", (needed) => {
  expect(refusal(present, needed)).toBeNull();
});
