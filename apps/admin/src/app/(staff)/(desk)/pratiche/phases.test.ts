import { statuses } from "@sportello/domain/applications/status";
import { expect, it, test } from "vitest";
import { phaseNames, phases, statusesOf } from "./phases.ts";

it("every status but the draft belongs to exactly one phase of the desk", () => {
  expect(phaseNames.flatMap((name) => [...phases[name]]).toSorted()).toEqual(
    statuses.filter((status) => status !== "draft").toSorted(),
  );
});

test.each(phaseNames)("the filter %s means the statuses of that phase", (phase) => {
  expect(statusesOf(phase)).toEqual(phases[phase]);
});

it("a filter may be one status alone", () => {
  expect(statusesOf("awaiting_integration")).toEqual(["awaiting_integration"]);
});

test.each(["draft", "", "toString", "in_charge,accepted"])("%j is no filter of the desk", (filter) => {
  expect(statusesOf(filter)).toBeUndefined();
});
