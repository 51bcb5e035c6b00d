import { expect, test } from "vitest";
import { addressParts } from "./address-parts.ts";

test.each([
  [
    "Piazza del Municipio 1, 56040 Bugliano (PI)",
    { streetAddress: "Piazza del Municipio 1", postalCode: "56040", addressLocality: "Bugliano", addressRegion: "PI" },
  ],
  [
    "Via del Lago 12, 39040 Montefiore sul Lago (BZ)",
    {
      streetAddress: "Via del Lago 12",
      postalCode: "39040",
      addressLocality: "Montefiore sul Lago",
      addressRegion: "BZ",
    },
  ],
  [
    "Via Roma 1, scala B, 00100 Roma",
    { streetAddress: "Via Roma 1, scala B", postalCode: "00100", addressLocality: "Roma" },
  ],
  ["Presso il municipio", { streetAddress: "Presso il municipio" }],
])("%s", (address, parts) => {
  expect(addressParts(address)).toEqual(parts);
});
