import { expect, test } from "vitest";
import { isAppIoServiceId } from "./app-io.ts";

test.each([
  ["01GR1ZDKN2Y6ZB7MCR5XGZ5N3T", true],
  [" 01GR1ZDKN2Y6ZB7MCR5XGZ5N3T ", true],
  ["", false],
  ["01GR1ZDKN2Y6ZB7MCR5XGZ5N3", false],
  ["01GR1ZDKN2Y6ZB7MCR5XGZ5N3TT", false],
  ["01gr1zdkn2y6zb7mcr5xgz5n3t", false],
  ["01GR1ZDKN2Y6ZB7MCR5XGZ5NIL", false],
  ["81GR1ZDKN2Y6ZB7MCR5XGZ5N3T", false],
])("%j is the id of a service of App IO: %s", (text, isOne) => {
  expect(isAppIoServiceId(text)).toBe(isOne);
});
