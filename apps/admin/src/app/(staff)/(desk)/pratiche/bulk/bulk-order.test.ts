import { describe, expect, test } from "vitest";
import { bulkOrder, isFault } from "./bulk-order.ts";

describe("an order for many applications", () => {
  test("needs a colleague to be handed to", () => {
    const missing = bulkOrder({ command: "assign", text: "", colleague: "" });
    expect(isFault(missing) && missing.field).toBe("colleague");
    expect(bulkOrder({ command: "assign", text: "ignored", colleague: "c1" })).toEqual({ command: "assign", staffId: "c1" });
  });

  test("rejects with a reason only, and accepts without one too", () => {
    expect(bulkOrder({ command: "reject", text: "  ", colleague: "" })).toEqual({ field: "text", fault: "required" });
    expect(bulkOrder({ command: "reject", text: "x".repeat(5_001), colleague: "" })).toEqual({ field: "text", fault: "tooLong" });
    expect(bulkOrder({ command: "reject", text: "Fuori termine.", colleague: "" })).toEqual({ command: "reject", reason: "Fuori termine." });
    expect(bulkOrder({ command: "accept", text: " ", colleague: "" })).toEqual({ command: "accept" });
    expect(bulkOrder({ command: "accept", text: "Va bene.", colleague: "" })).toEqual({ command: "accept", reason: "Va bene." });
  });

  test("takes charge and gives back without asking anything", () => {
    expect(bulkOrder({ command: "takeCharge", text: "ignored", colleague: "c1" })).toEqual({ command: "takeCharge" });
    expect(bulkOrder({ command: "release", text: "ignored", colleague: "c1" })).toEqual({ command: "release" });
  });
});
