import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["203.0.113.9, 192.0.2.7", "192.0.2.7"],
  [null, "unknown"],
  ["", "unknown"],
])("of %j the address to count is %s: what the client claims before it does not matter", (header, address) => {
  expect(clientAddress(header)).toBe(address);
});
