import { describe, expect, test } from "vitest";
import type { RefusalCode } from "../refusals.ts";
import { refusalToNotes, refusalToRead, refusalToWriteMessage } from "./policies.ts";
import { statuses } from "./status.ts";
import { cast, everybody, facts, type Who } from "./testing.ts";

type Verdicts = Record<Who, RefusalCode | null>;

const reading: Verdicts = {
  "the applicant": null,
  "another citizen": "not_found",
  "the assignee": null,
  "a colleague": null,
  "an operator of another office": "other_office",
  "an operator of this service alone": null,
  "an operator of another service": "other_service",
  "the head of the office": null,
  "a reader of the office": null,
  "an administrator": "not_allowed",
  "a job": null,
  "nobody signed in": "not_signed_in",
};

describe.each(everybody)("%s", (who) => {
  test.each(statuses.filter((status) => status !== "draft"))(
    "reads an application in %s as the office's rules say",
    (status) => {
      expect(refusalToRead(facts({ status }), cast[who])).toBe(reading[who]);
    },
  );

  test("reads a draft only as its author", () => {
    const expected =
      who === "the applicant" || who === "a job" ? null : who === "nobody signed in" ? "not_signed_in" : "not_found";
    expect(refusalToRead(facts({ status: "draft" }), cast[who])).toBe(expected);
  });

  test("writes messages only if allowed to read, and as a reader never", () => {
    expect(refusalToWriteMessage(facts(), cast[who])).toBe(
      who === "a reader of the office" ? "not_allowed" : reading[who],
    );
  });

  test("sees internal notes only as staff of the office", () => {
    const outside = who === "the applicant" || who === "a job";
    expect(refusalToNotes(facts(), cast[who], "read")).toBe(outside ? "not_allowed" : reading[who]);
  });

  test("writes internal notes only as staff who work on applications", () => {
    const forbidden = who === "the applicant" || who === "a job" || who === "a reader of the office";
    expect(refusalToNotes(facts(), cast[who], "write")).toBe(forbidden ? "not_allowed" : reading[who]);
  });
});

test("nobody writes messages on a draft", () => {
  expect(refusalToWriteMessage(facts({ status: "draft" }), cast["the applicant"])).toBe("not_in_this_status");
});

test("an application without an applicant is no citizen's", () => {
  expect(refusalToRead(facts({ applicantId: null }), cast["the applicant"])).toBe("not_found");
});
