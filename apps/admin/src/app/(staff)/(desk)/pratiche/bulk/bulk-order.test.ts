import { describe, expect, test } from "vitest";
import { bulkOrder, isFault } from "./bulk-order.ts";

describe("an order for many applications", () => {
  test("needs a colleague to be handed to", () => {
    const missing = bulkOrder({ command: "assign", text: "", colleague: "" });
    expect(isFault(missing) && missing.field).toBe("colleague");
    expect(bulkOrder({ command: "assign", text: "ignored", colleague: "c1" })).toEqual({
      command: "assign",
      staffId: "c1",
    });
  });

  test("rejects with a reason only, and accepts without one too", () => {
    expect(bulkOrder({ command: "reject", text: "  ", colleague: "" })).toEqual({ field: "text", fault: "required" });
    expect(bulkOrder({ command: "reject", text: "x".repeat(5_001), colleague: "" })).toEqual({
      field: "text",
      fault: "tooLong",
    });
    expect(bulkOrder({ command: "reject", text: "Fuori termine.", colleague: "" })).toEqual({
      command: "reject",
      reason: "Fuori termine.",
    });
    expect(bulkOrder({ command: "accept", text: " ", colleague: "" })).toEqual({ command: "accept" });
    expect(bulkOrder({ command: "accept", text: "Va bene.", colleague: "" })).toEqual({
      command: "accept",
      reason: "Va bene.",
    });
  });

  test("has names that fill themselves in, and no others", () => {
    expect(bulkOrder({ command: "accept", text: "Gentile {{nome}}", colleague: "" })).toEqual({
      command: "accept",
      reason: "Gentile {{nome}}",
    });
    expect(bulkOrder({ command: "reject", text: "Gentile {{cognome}}, {{x}}", colleague: "" })).toEqual({
      field: "text",
      fault: "unknown",
      names: "{{cognome}}, {{x}}",
    });
  });

  test.each([
    ["", undefined],
    ["0", 0],
    ["16,00", 1_600],
    ["1.650,50", 165_050],
  ])("asks for %j when it accepts", (amount, cents) => {
    expect(bulkOrder({ command: "accept", text: "", colleague: "", amount })).toEqual({
      command: "accept",
      ...(cents !== undefined && { amount: cents }),
    });
    expect(bulkOrder({ command: "reject", text: "No.", colleague: "", amount })).toEqual({
      command: "reject",
      reason: "No.",
    });
  });

  test.each(["sedici", "-1", "1,234"])("does not ask for %j", (amount) => {
    expect(bulkOrder({ command: "accept", text: "", colleague: "", amount })).toEqual({ field: "amount" });
  });

  test("tells each service's outcome with the document chosen for it, the usual one where none is", () => {
    const documents = { s1: "t1", s2: "" };
    expect(bulkOrder({ command: "accept", text: "", colleague: "", documents })).toEqual({
      command: "accept",
      documents: [{ serviceId: "s1", templateId: "t1" }],
    });
    expect(bulkOrder({ command: "reject", text: "No.", colleague: "", documents })).toEqual({
      command: "reject",
      reason: "No.",
      documents: [{ serviceId: "s1", templateId: "t1" }],
    });
    expect(bulkOrder({ command: "reject", text: "No.", colleague: "", documents: { s2: "" } })).toEqual({
      command: "reject",
      reason: "No.",
    });
    expect(bulkOrder({ command: "release", text: "", colleague: "", documents })).toEqual({ command: "release" });
  });

  test("takes charge and gives back without asking anything", () => {
    expect(bulkOrder({ command: "takeCharge", text: "ignored", colleague: "c1" })).toEqual({ command: "takeCharge" });
    expect(bulkOrder({ command: "release", text: "ignored", colleague: "c1" })).toEqual({ command: "release" });
  });
});
