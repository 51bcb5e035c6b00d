import { randomUUID } from "node:crypto";
import { isProof, makeChallenge } from "@sportello/api/guests/challenge";
import { expect, test } from "vitest";
import { findProof } from "./find-proof.ts";

const fresh = () =>
  makeChallenge({ appSecret: "a secret of the tests, longer than 32 characters", draftId: randomUUID() }, new Date());

test("what the browser finds the counter accepts", async () => {
  for (let time = 0; time < 3; time += 1) {
    const challenge = fresh();
    const found = await findProof(challenge, new AbortController().signal);
    expect(isProof(challenge, found ?? "")).toBe(true);
  }
});

test("a page that is left stops working", async () => {
  const leaving = new AbortController();
  leaving.abort();
  expect(await findProof(fresh(), leaving.signal)).toBeNull();
});

test.each(["", "1.x.seal", "1.99.seal", "1.0.seal"])(
  "a challenge that asks for no or for endless work (%j) is not worked on",
  async (challenge) => {
    expect(await findProof(challenge, new AbortController().signal)).toBeNull();
  },
);
