import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["10.0.0.1, 198.51.100.7", "198.51.100.7"],
  ["spoofed, 2001:db8::1", "2001:db8::1"],
  ["", "unknown"],
  [null, "unknown"],
])("of %j the address that counts is %s", (header, address) => {
  expect(clientAddress(header)).toBe(address);
});
