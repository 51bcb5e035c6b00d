import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payUrlIn } from "./pay-url.ts";

describe("where a browser is sent to pay", () => {
  test.each([
    "https://checkout.pagopa.it/c/abc?lang=it",
    "http://127.0.0.1:4102/paga/c1",
    "https://mypay.regione.veneto.it/pa/public/carrello.html#x",
  ])("is %s", (url) => expect(payUrlIn(url)).toBe(url));

  test.each([
    undefined,
    null,
    "",
    "checkout",
    "/paga/c1",
    "//checkout.pagopa.it/c",
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "data:text/html,<b>paga</b>",
    "file:///etc/passwd",
    "ftp://pagopa.it/c",
    "https://pagopa.it@truffa.example/c",
    "https://:segreto@truffa.example/c",
  ])("is not %j", (url) => expect(payUrlIn(url)).toBeNull());

  test("has no line break that could begin another header", () => {
    fc.assert(
      fc.property(fc.string(), (text) => !/[\r\n]/.test(payUrlIn(`https://checkout.pagopa.it/c?x=${text}`) ?? "")),
    );
  });
});
