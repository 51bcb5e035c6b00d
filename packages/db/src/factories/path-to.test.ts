import { finalStatuses, statuses } from "@sportello/domain/applications/status";
import { describe, expect, test } from "vitest";
import { pathTo } from "./path-to.ts";

describe.each([true, false])("a life made for tests, with a protocol registry: %s", (isRegistered) => {
  const skipped = isRegistered
    ? []
    : [
        "registered",
        "integration_requested",
        "integration_registered",
        "accepted_awaiting_registration",
        "rejected_awaiting_registration",
      ];

  test.each(statuses.filter((status) => !skipped.includes(status)))("leads to %s without a gap", (status) => {
    const path = pathTo(status, isRegistered);
    expect([path[0]?.from ?? "draft", path.at(-1)?.to ?? "draft"]).toEqual(["draft", status]);
    for (const [step, move] of path.slice(1).entries()) expect(move.from).toBe(path[step]?.to);
  });
});

test("an accepted application of a service that registers has waited for its numbers", () => {
  expect(pathTo("accepted", true).map(({ to }) => to)).toEqual([
    "sent",
    "submitted",
    "registered",
    "in_charge",
    "accepted_awaiting_registration",
    "accepted",
  ]);
});

test("a life that ends does not go on", () => {
  for (const status of finalStatuses) expect(pathTo(status, true).filter(({ from }) => from === status)).toEqual([]);
});

describe("a life of a service that asks for money", () => {
  const waysTo = (status: Parameters<typeof pathTo>[0], dues: Parameters<typeof pathTo>[2], isRegistered = true) =>
    pathTo(status, isRegistered, dues).map(({ to }) => to);

  test("paid at once is sent when the money has come", () =>
    expect(waysTo("submitted", { payment: "immediate" })).toEqual([
      "payment_pending",
      "payment_succeeded",
      "sent",
      "submitted",
    ]));

  test("paid after accepting is accepted when the money has come", () => {
    expect(waysTo("payment_pending", { payment: "deferred" })).toEqual([
      "sent",
      "submitted",
      "registered",
      "in_charge",
      "payment_pending",
    ]);
    expect(waysTo("accepted", { payment: "deferred" }).slice(-4)).toEqual([
      "payment_pending",
      "payment_succeeded",
      "accepted_awaiting_registration",
      "accepted",
    ]);
    expect(waysTo("accepted", { payment: "deferred" }, false).slice(-3)).toEqual([
      "payment_pending",
      "payment_succeeded",
      "accepted",
    ]);
  });

  test("with a stamp is stamped first", () => {
    expect(waysTo("stamp_pending", { stamp: true })).toEqual(["stamp_pending"]);
    expect(waysTo("registered", { stamp: true })).toEqual(["stamp_pending", "sent", "submitted", "registered"]);
    expect(waysTo("submitted", { stamp: true, payment: "immediate" })).toEqual([
      "stamp_pending",
      "payment_pending",
      "payment_succeeded",
      "sent",
      "submitted",
    ]);
  });

  test("leads to every status without a gap", () => {
    for (const dues of [
      { payment: "immediate" },
      { payment: "deferred" },
      { payment: "deferred", stamp: true },
    ] as const) {
      for (const status of statuses.filter(
        (one) => one !== "stamp_pending" && !(one === "payment_outcome_pending" && dues.payment === "deferred"),
      )) {
        const path = pathTo(status, true, dues);
        for (const [step, move] of path.slice(1).entries()) expect(move.from).toBe(path[step]?.to);
      }
    }
  });
});

test.each(statuses.filter((status) => !["draft", "stamp_pending"].includes(status) && !status.startsWith("payment_")))(
  "nobody decides on %s who has not taken it in charge, and what registers has its number by then",
  (status) => {
    for (const isRegistered of [true, false]) {
      let path: ReturnType<typeof pathTo>;
      try {
        path = pathTo(status, isRegistered);
      } catch {
        continue;
      }
      const at = (command: string) => path.findIndex((move) => move.command === command);
      expect(at("assign")).toBe(-1);
      if (path.some(({ to }) => to === "in_charge"))
        expect(at("takeCharge")).toBeGreaterThan(isRegistered ? at("register") : -1);
      if (isRegistered && at("takeCharge") >= 0) expect(at("register")).toBeGreaterThanOrEqual(0);
    }
  },
);
