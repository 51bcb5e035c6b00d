import { describe, expect, test } from "vitest";
import { suggestionsFor } from "./suggestions.ts";

type Given = Parameters<typeof suggestionsFor>[0];
const other = (id: string, more: object = {}) => ({
  id,
  code: null,
  status: "submitted",
  submittedAt: "2026-01-01T08:00:00.000Z",
  title: { it: "Permesso" },
  serviceId: "parking",
  folder: null,
  ...more,
});
const asked = (others: object[], folder: object | null = null) =>
  suggestionsFor({ service: { id: "parking" }, folder, otherApplications: others } as unknown as Given).map(
    ({ id, isRenewal }) => `${id}${isRenewal ? " renewal" : ""}`,
  );

describe("what may belong together", () => {
  test("is of the same person and the same service; another service alone is no reason", () => {
    expect(asked([other("a"), other("b", { serviceId: "school" })])).toEqual(["a"]);
  });
  test.each(["accepted", "accepted_awaiting_registration"])(
    "is pointed out as a renewal when the earlier one was %s",
    (status) => {
      expect(asked([other("a", { status })])).toEqual(["a renewal"]);
      expect(asked([other("a", { status, serviceId: "school", folder: { id: "f", name: "F" } })])).toEqual(["a"]);
    },
  );
  test("leads to the folder another application of theirs is in, whatever its service", () => {
    expect(asked([other("b", { serviceId: "school", folder: { id: "f", name: "F" } })])).toEqual(["b"]);
  });
  test("does not name what is in this folder already, nor what another folder holds", () => {
    expect(
      asked(
        [other("a", { folder: { id: "f", name: "F" } }), other("b", { folder: { id: "g", name: "G" } }), other("c")],
        { id: "f" },
      ),
    ).toEqual(["c"]);
  });
  test("is nothing where there is nothing", () => {
    expect(asked([])).toEqual([]);
  });
});
