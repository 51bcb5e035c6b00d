import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAddress } from "./list-address.ts";

describe("the address of a list", () => {
  test.each([
    ["with nothing asked for is the list itself", {}, "/azioni"],
    ["leaves out what is undefined or empty", { stato: undefined, testo: "" }, "/azioni"],
    ["keeps the order it is given", { testo: "a", stato: "risolte" }, "/azioni?testo=a&stato=risolte"],
    [
      "writes blanks, ampersands and accents so that they come back",
      { testo: "più & meno = 0" },
      "/azioni?testo=pi%C3%B9+%26+meno+%3D+0",
    ],
  ])("%s", (_what, parameters, address) => {
    expect(listAddress("/azioni", parameters)).toBe(address);
  });

  test("is read back as it was written, whatever is looked for", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1, unit: "grapheme" })),
        (parameters) => {
          const read = Object.fromEntries(new URL(listAddress("/x", parameters), "http://a").searchParams);
          expect(read).toEqual({ ...parameters });
        },
      ),
    );
  });
});
