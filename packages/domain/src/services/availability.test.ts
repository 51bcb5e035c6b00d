import { expect, test } from "vitest";
import { availabilityOf, type ServiceOpening } from "./availability.ts";

const now = new Date("2026-11-23T09:00:00Z");
const earlier = new Date("2026-11-01T00:00:00Z");
const later = new Date("2026-12-01T00:00:00Z");
const active: ServiceOpening = { status: "active", opensAt: null, closesAt: null, suspensionReason: null };
const reason = { it: "Manutenzione del registro" };

test.each([
  ["without dates is open", {}, { state: "open" }],
  ["that has opened is open", { opensAt: earlier }, { state: "open" }],
  ["that opens this instant is open", { opensAt: now }, { state: "open" }],
  [
    "that closes later is open and says until when",
    { opensAt: earlier, closesAt: later },
    { state: "open", at: later.toISOString() },
  ],
  ["that opens later is not yet open and says when", { opensAt: later }, { state: "not_yet", at: later.toISOString() }],
  ["that closed says since when", { closesAt: earlier }, { state: "closed", at: earlier.toISOString() }],
  ["that closes this instant is closed", { closesAt: now }, { state: "closed", at: now.toISOString() }],
  [
    "suspended says why, whatever its dates",
    { status: "suspended", closesAt: earlier, suspensionReason: reason },
    { state: "suspended", reason },
  ],
  ["suspended without a reason is suspended", { status: "suspended" }, { state: "suspended" }],
  ["in draft is closed", { status: "draft" }, { state: "closed" }],
  ["archived is closed, whatever its dates", { status: "archived", opensAt: later }, { state: "closed" }],
] as const)("a service %s", (_rule, changes, expected) => {
  expect(availabilityOf({ ...active, ...changes }, now)).toEqual(expected);
});
