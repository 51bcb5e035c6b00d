import { expect, test } from "vitest";
import { fitsFiscalCode } from "./fits-fiscal-code.ts";

test.each([
  ["RSSMRA80A01H501U", "Rossi", "Mario"],
  ["rss mra 80a01 h501u", "ROSSI", "mario"],
  ["CRSLND79L50F205X", "Cristoforetti", "Linda"],
  ["FOXCLD70A41H501B", "Fò", "Claudia"],
  ["DLSGNN60A01H501A", "D'Alessandro", "Gianni"],
])("%s may be the code of %s %s", (code, familyName, givenName) => {
  expect(fitsFiscalCode(code, { familyName, givenName })).toBe(true);
});

test.each([
  ["RSSMRA80A01H501U", "Mario", "Rossi"],
  ["RSSMRA80A01H501U", "Bianchi", "Mario"],
  ["RSSMRA80A01H501U", "Rossi", "Luca"],
  ["RSSMRA80A01H501U", "", ""],
])("%s is not made from %s %s", (code, familyName, givenName) => {
  expect(fitsFiscalCode(code, { familyName, givenName })).toBe(false);
});
