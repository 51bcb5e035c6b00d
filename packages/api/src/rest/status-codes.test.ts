import { isFinal, statuses } from "@sportello/domain/applications/status";
import { describe, expect, test } from "vitest";
import { ApplicationStatus, ServiceSummary } from "./shapes.ts";
import { statusCodes } from "./status-codes.ts";

describe("the public code of a status", () => {
  test("is there for every status, and is nobody else's", () => {
    expect(Object.keys(statusCodes).toSorted()).toEqual([...statuses].toSorted());
    const codes = Object.values(statusCodes).map(({ code }) => code);
    const names = Object.values(statusCodes).map(({ name }) => name);
    expect([new Set(codes).size, new Set(names).size]).toEqual([statuses.length, statuses.length]);
  });

  test("is a number as text, and grows along the life: whoever compares numbers sees what comes later", () => {
    const codes = statuses.map((status) => Number(statusCodes[status].code));
    expect(codes.filter((code) => !Number.isSafeInteger(code))).toEqual([]);
    expect(codes).toEqual(codes.toSorted((one, other) => one - other));
  });

  test("tells the end from what is under way by its thousands", () => {
    for (const status of statuses)
      expect(Number(statusCodes[status].code) >= 7_000 && status !== "rejected_awaiting_registration").toBe(
        isFinal(status),
      );
  });

  test("has a name of small letters that begins as those of the field do", () => {
    for (const { name } of Object.values(statusCodes)) expect(name).toMatch(/^status_[a-z_]+$/);
  });
});

describe("what the REST door answers", () => {
  const status = {
    code: "AN123",
    status: "4000",
    status_name: "status_pending",
    service: { it: "Accesso alla ZTL" },
    submitted_at: "2026-11-23T09:00:00.000Z",
    due_on: "2026-12-23",
    registration_number: null,
  };

  test("says a status without the person it is about", () => {
    expect(ApplicationStatus.parse(status)).toEqual(status);
    expect(ApplicationStatus.parse({ ...status, applicant: "Mario Rossi", fiscal_code: "RSSMRA80A01H501U" })).toEqual(
      status,
    );
  });

  test.each<[string, object]>([
    ["an instant without a zone", { submitted_at: "2026-11-23T09:00:00" }],
    ["a day as Italians write it", { due_on: "23/12/2026" }],
    ["a code as a number", { status: 4_000 }],
    ["a title without Italian", { service: { de: "Zufahrt" } }],
  ])("never %s", (_, change) => {
    expect(ApplicationStatus.safeParse({ ...status, ...change }).success).toBe(false);
  });

  test.each(["open", "not_yet", "closed", "suspended"])("says that a service is %s", (state) => {
    const summary = {
      slug: "ztl-access",
      title: { it: "Accesso alla ZTL" },
      summary: { it: "Per chi abita in centro" },
      category: "mobilita-e-trasporti",
      topics: [],
      is_featured: false,
      availability: { state },
    };
    expect(ServiceSummary.safeParse(summary).success).toBe(true);
    expect(ServiceSummary.safeParse({ ...summary, availability: { state: "maybe" } }).success).toBe(false);
  });
});
