import { describe, expect, it, test } from "vitest";
import { hasFilters, queueAddress, queueInput, readQueueParameters } from "./queue-filters.ts";

const service = "01900000-0000-7000-8000-000000000001";

describe("the queue's address", () => {
  it("says which applications are shown", () => {
    const parameters = readQueueParameters({ stato: "to_take", servizio: service, chi: "nessuno", scadute: "1", testo: " Rossi " });
    expect(queueInput(parameters)).toEqual({
      status: ["submitted", "registered"],
      serviceId: service,
      query: "Rossi",
      overdue: true,
      assignee: "none",
    });
  });

  it("shows everything when it says nothing", () => {
    expect(queueInput(readQueueParameters({}))).toEqual({ assignee: "all" });
  });

  test.each([
    { stato: "draft" },
    { stato: "; drop table" },
    { servizio: "1" },
    { ufficio: ["a", "b"] },
    { chi: "mario" },
    { scadute: "forse" },
    { testo: "x".repeat(101) },
  ])("ignores what makes no sense: %j", (search) => {
    expect(queueInput(readQueueParameters(search))).toEqual({ assignee: "all" });
  });

  it("keeps the other filters when one changes, and begins from the first page", () => {
    const parameters = readQueueParameters({ stato: "at_work", chi: "me", da: "abc" });
    expect(queueAddress(parameters, { scadute: "1" })).toBe("/pratiche?stato=at_work&chi=me&scadute=1");
  });

  it("is short when nothing is filtered", () => {
    expect(queueAddress(readQueueParameters({ chi: "me" }), { chi: undefined })).toBe("/pratiche");
  });

  it("comes back as it was written", () => {
    const parameters = readQueueParameters({ stato: "closed", testo: "via Roma & C. +1%" });
    const search = Object.fromEntries(new URL(queueAddress(parameters), "http://x").searchParams);
    expect(readQueueParameters(search)).toEqual(parameters);
  });

  it("knows a filtered queue from a whole one, whatever the page", () => {
    expect(hasFilters(readQueueParameters({ da: "abc" }))).toBe(false);
    expect(hasFilters(readQueueParameters({ testo: "Rossi" }))).toBe(true);
  });
});
