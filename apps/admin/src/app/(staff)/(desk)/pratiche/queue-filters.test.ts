import { describe, expect, it, test } from "vitest";
import {
  asksTheSame,
  hasFilters,
  queueAddress,
  queueQuestion,
  questionParameters,
  readQueueParameters,
} from "./queue-filters.ts";

const service = "01900000-0000-7000-8000-000000000001";
const colleague = "01900000-0000-7000-8000-000000000002";

describe("the queue's address", () => {
  it("says which applications are shown", () => {
    const parameters = readQueueParameters({
      stato: "to_take",
      servizio: service,
      chi: "nessuno",
      turno: "scadute",
      testo: " Rossi ",
      dal: "2026-11-01",
      scadeal: "2026-12-01",
      ordine: "scadenza",
    });
    expect(queueQuestion(parameters)).toEqual({
      filter: {
        status: ["submitted", "registered"],
        serviceId: service,
        query: "Rossi",
        waiting: "overdue",
        assignee: "none",
        receivedFrom: "2026-11-01",
        dueTo: "2026-12-01",
      },
      sort: "due",
    });
  });

  it("shows everything when it says nothing", () => {
    expect(queueQuestion(readQueueParameters({}))).toEqual({ filter: {}, sort: "newest" });
  });

  test.each([
    { stato: "draft" },
    { stato: "; drop table" },
    { servizio: "1" },
    { ufficio: ["a", "b"] },
    { chi: "mario" },
    { turno: "forse" },
    { pagamento: "domani" },
    { protocollo: "1" },
    { dal: "ieri" },
    { al: "2026-13-01" },
    { ordine: "caso" },
    { vista: "x" },
    { testo: "x".repeat(101) },
  ])("ignores what makes no sense: %j", (search) => {
    expect(queueQuestion(readQueueParameters(search))).toEqual({ filter: {}, sort: "newest" });
  });

  it("keeps the other filters when one changes, and begins from the first page", () => {
    const parameters = readQueueParameters({ stato: "at_work", chi: "me", da: "abc" });
    expect(queueAddress(parameters, { turno: "scadute" })).toBe("/pratiche?stato=at_work&chi=me&turno=scadute");
  });

  it("is short when nothing is filtered", () => {
    expect(queueAddress(readQueueParameters({ chi: "me" }), { chi: undefined })).toBe("/pratiche");
  });

  it("comes back as it was written", () => {
    const parameters = readQueueParameters({ stato: "closed", testo: "via Roma & C. +1%" });
    const search = Object.fromEntries(new URL(queueAddress(parameters), "http://x").searchParams);
    expect(readQueueParameters(search)).toEqual(parameters);
  });

  it("knows a filtered queue from a whole one, whatever the page, the order and the view", () => {
    expect(hasFilters(readQueueParameters({ da: "abc", ordine: "vecchie", vista: "tutte" }))).toBe(false);
    expect(hasFilters(readQueueParameters({ testo: "Rossi" }))).toBe(true);
  });
});

describe("a kept view", () => {
  test.each([
    [{}],
    [{ stato: "closed", chi: "me", ordine: "vecchie" }],
    [
      {
        stato: "awaiting_integration",
        chi: colleague,
        turno: "in-scadenza",
        pagamento: "da-pagare",
        protocollo: "non-riuscite",
      },
    ],
    [
      {
        servizio: service,
        ufficio: colleague,
        dal: "2026-01-01",
        al: "2026-02-01",
        scadedal: "2026-03-01",
        scadeal: "2026-04-01",
        testo: "perché",
      },
    ],
  ])("opens the queue as it was when it was kept: %j", (search) => {
    const parameters = readQueueParameters(search);
    const again = questionParameters(queueQuestion(parameters));
    expect(asksTheSame(parameters, again)).toBe(true);
    expect(queueQuestion(again)).toEqual(queueQuestion(parameters));
  });

  it("is told from a changed one", () => {
    expect(asksTheSame(readQueueParameters({ chi: "me", vista: service }), { chi: "me" })).toBe(true);
    expect(asksTheSame(readQueueParameters({ chi: "me" }), { chi: "nessuno" })).toBe(false);
    expect(asksTheSame(readQueueParameters({ ordine: "vecchie" }), {})).toBe(false);
  });
});
