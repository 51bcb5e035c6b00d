import { expect, test } from "vitest";
import { printable } from "./printable.ts";

test.each([
  ["è perché", "è perché"],
  ["e\u0300", "è"],
  ["Łukasz Șerban Αθήνα Жуков", "Łukasz Șerban Αθήνα Жуков"],
  ["riga 1\r\nriga 2", "riga 1\nriga 2"],
  ["a\tb", "a b"],
  ["a\u202Eb\u200Bc\u0007", "abc"],
  ["日本", "\ufffd\ufffd"],
  ["\ud800", "\ufffd"],
])("%j prints as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});
