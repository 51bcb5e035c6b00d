import type { DataExport } from "@sportello/db/generated/client";
import { describe, expect, test } from "vitest";
import { auditOf } from "../queue-exports/audit-of.ts";
import { ExportQuestion } from "../queue-exports/question.ts";
import { exportView, keptDays, stuckAfterMinutes } from "./export-view.ts";

const askedAt = new Date("2026-11-23T09:00:00Z");
const minutes = (count: number) => new Date(askedAt.getTime() + count * 60_000);
const copy = (change: Partial<DataExport> = {}) =>
  ({
    id: "e",
    state: "waiting",
    done: 0,
    total: 0,
    size: null,
    askedAt,
    readyAt: null,
    expiresAt: null,
    ...change,
  }) as DataExport;
const ready = copy({ state: "ready", size: 1_234n, readyAt: minutes(2), expiresAt: minutes(keptDays * 24 * 60) });

describe("a copy of one's data, as it is told", () => {
  test.each<[string, DataExport, number, string]>([
    ["asked for just now", copy(), 0, "waiting"],
    ["being made for an hour", copy({ state: "making" }), stuckAfterMinutes, "making"],
    ["being made for longer: it is not coming", copy({ state: "making" }), stuckAfterMinutes + 1, "failed"],
    ["waiting for longer than an hour", copy(), stuckAfterMinutes + 1, "failed"],
    ["ready", ready, 3, "ready"],
    ["ready until its last instant", ready, keptDays * 24 * 60 - 1, "ready"],
    ["over at its last instant", ready, keptDays * 24 * 60, "expired"],
    ["given up", copy({ state: "failed" }), 1, "failed"],
  ])("%s", (_, row, after, state) => {
    expect(exportView(row, minutes(after)).state).toBe(state);
  });

  test("is JSON, its size a number, without the place where it is kept", () => {
    const view = exportView({ ...ready, storageKey: "t/secret" }, minutes(3));
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.size).toBe(1_234);
    expect(JSON.stringify(view)).not.toContain("secret");
  });
});

describe("what the log says of a table of applications that somebody took away", () => {
  const question = (filter: object, more: object = {}) =>
    ExportQuestion.parse({ filter, format: "csv", locale: "it", ...more });
  const id = "00000000-0000-4000-8000-000000000001";

  test("is how it was narrowed, never by which words", () => {
    const facts = auditOf(
      question({ query: "RSSMRA80A01H501U", status: ["accepted", "rejected"], receivedFrom: "2026-01-01" }),
    );
    expect(facts).toEqual({ format: "csv", hasSearch: true, status: "accepted rejected", receivedFrom: "2026-01-01" });
    expect(JSON.stringify(facts)).not.toContain("RSSMRA");
  });

  test("is how many rows were ticked, not which", () => {
    expect(auditOf(question({}, { ids: [id, id.replace("1", "2")] }))).toEqual({ format: "csv", selected: 2 });
  });

  test("of everything is the format alone", () => {
    expect(auditOf(question({}))).toEqual({ format: "csv" });
  });

  test.each<[string, object]>([
    ["as a picture", { format: "png" }],
    ["of no row", { ids: [] }],
    ["of five hundred and one", { ids: Array.from({ length: 501 }, () => id) }],
    ["in a language we do not speak", { locale: "fr" }],
    ["in an order nobody knows", { sort: "random" }],
  ])("is not asked for %s", (_, more) => {
    expect(ExportQuestion.safeParse({ filter: {}, format: "csv", locale: "it", ...more }).success).toBe(false);
  });
});
