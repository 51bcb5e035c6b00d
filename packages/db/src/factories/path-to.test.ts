import { finalStatuses, statuses } from "@sportello/domain/applications/status";
import { describe, expect, test } from "vitest";
import { pathTo } from "./path-to.ts";

describe.each([true, false])("a life made for tests, with a protocol registry: %s", (isRegistered) => {
  const skipped = isRegistered ? [] : ["registered", "integration_requested", "integration_registered", "accepted_awaiting_registration", "rejected_awaiting_registration"];

  test.each(statuses.filter((status) => !skipped.includes(status)))("leads to %s without a gap", (status) => {
    const path = pathTo(status, isRegistered);
    expect([path[0]?.from ?? "draft", path.at(-1)?.to ?? "draft"]).toEqual(["draft", status]);
    for (const [step, move] of path.slice(1).entries()) expect(move.from).toBe(path[step]?.to);
  });
});

test("an accepted application of a service that registers has waited for its numbers", () => {
  expect(pathTo("accepted", true).map(({ to }) => to)).toEqual([
    "sent", "submitted", "registered", "in_charge", "accepted_awaiting_registration", "accepted",
  ]);
});

test("a life that ends does not go on", () => {
  for (const status of finalStatuses) expect(pathTo(status, true).filter(({ from }) => from === status)).toEqual([]);
});
