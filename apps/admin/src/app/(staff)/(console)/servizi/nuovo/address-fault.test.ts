import { expect, test } from "vitest";
import { addressFault, addressFaults } from "./address-fault.ts";

test.each(addressFaults)("the fault %s is told at the address", (fault) => {
  expect(addressFault({ kind: "refused", code: "address_unreadable", params: { fault } })).toBe(fault);
});

test.each([
  { kind: "unanswered" },
  { kind: "broken", requestId: "1" },
  { kind: "refused", code: "not_found", params: { fault: "status" } },
  { kind: "refused", code: "address_unreadable", params: { fault: "of tomorrow" } },
  { kind: "refused", code: "address_unreadable", params: {} },
] as const)("any other failure is not: %j", (failure) => {
  expect(addressFault(failure)).toBeNull();
});
