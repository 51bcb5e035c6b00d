import { describe, expect, test } from "vitest";
import { challengeBits, challengeGivenAt, isProof, makeChallenge } from "./challenge.ts";

const now = new Date("2026-11-23T09:00:00Z");
/** Always the same: how rare a proof is must not be a matter of luck. */
const secret = {
  appSecret: "a secret of this test, longer than 32 characters",
  draftId: "0192f5c0-0000-7000-8000-000000000001",
};
const otherDraft = { ...secret, draftId: "0192f5c0-0000-7000-8000-000000000002" };
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const hours = 3_600_000;

describe("a piece of work for one draft", () => {
  test("says when it was given out, as long as a guest's session lasts", () => {
    const challenge = makeChallenge(secret, now);
    for (const age of [0, 1, hours, 12 * hours]) expect(challengeGivenAt(secret, challenge, later(age))).toEqual(now);
    expect(challengeGivenAt(secret, challenge, later(12 * hours + 1))).toBeNull();
  });

  test("of a moment still to come is none: clocks of ours do not run ahead", () => {
    expect(challengeGivenAt(secret, makeChallenge(secret, later(1)), now)).toBeNull();
  });

  test("is of its draft and its installation alone", () => {
    const challenge = makeChallenge(secret, now);
    expect(challengeGivenAt(otherDraft, challenge, now)).toBeNull();
    expect(
      challengeGivenAt({ ...secret, appSecret: "another secret, longer than 32 characters" }, challenge, now),
    ).toBeNull();
  });

  test.each<[string, (parts: string[]) => string[]]>([
    ["a younger date", ([, bits = "", seal = ""]) => [String(later(hours).getTime()), bits, seal]],
    ["less work", ([instant = "", , seal = ""]) => [instant, "1", seal]],
    ["no seal", ([instant = "", bits = ""]) => [instant, bits]],
    ["half a seal", ([instant = "", bits = "", seal = ""]) => [instant, bits, seal.slice(0, 20)]],
    ["another seal", ([instant = "", bits = "", seal = ""]) => [instant, bits, seal.split("").toReversed().join("")]],
    ["nothing", () => []],
    ["dots", () => ["", "", ""]],
    ["words", () => ["a", "b", "c"]],
  ])("with %s is not ours", (_, change) => {
    const forged = change(makeChallenge(secret, now).split(".")).join(".");
    expect(challengeGivenAt(secret, forged, later(2 * hours))).toBeNull();
  });
});

describe("the proof", () => {
  const challenge = makeChallenge(secret, now);
  const proofs = Array.from({ length: 60_000 }, (_, number) => String(number)).filter((number) =>
    isProof(challenge, number),
  );

  test("takes about as many tries as there are numbers of so many bits: no page finds it at once", () => {
    const expected = 60_000 / 2 ** challengeBits;
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.length).toBeLessThan(expected * 6);
  });

  test("is of one challenge: for another it is as rare as any number", () => {
    const other = makeChallenge(otherDraft, now);
    expect(proofs.filter((proof) => isProof(other, proof)).length).toBeLessThan(proofs.length);
  });

  test.each(["", " ", "-1", "1.5", "1e3", "0x10", "١", "99999999999", "1 ", "\n1"])(
    "%j is none: it must be a number as it is counted",
    (proof) => {
      expect(isProof(challenge, proof)).toBe(false);
    },
  );
});
